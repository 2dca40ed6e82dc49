import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { HandDownTaskBody } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { insertStatements, type TableRow } from '../insert-statements.js';
import { lockTask, refuseUnlessOwnerInOffice, refuseUnlessRunning, type LockedTask } from './locked-task.js';
import { recordTaskEvents } from './task-events.js';
import { leadRows, ownLead } from './task-leads.js';
import { leadsOf } from './task-progress.js';

type Inherited = Readonly<
  Record<
    | 'category'
    | 'description'
    | 'authority'
    | 'document_number'
    | 'document_date'
    | 'document_issuer'
    | 'document_abstract',
    string | null
  >
> & { readonly target_codes: string[] };

/** A commune's leader gives parts of a task to named people of the commune; each part is assigned at once and lives by itself. */
@Injectable()
export class HandDownService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * The part takes what is not given from the task, but neither its programme nor its directive: there the task is counted already.
   * @returns the id of the part. @throws DomainError task.not-involved, task.date-not-allowed, and what keeps a task from running.
   */
  async handDown(
    caller: CallerContext,
    id: string,
    body: HandDownTaskBody,
    idempotencyKey?: string,
  ): Promise<string> {
    const childId = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: id, key: idempotencyKey },
    );
    try {
      await this.database.within(caller.scope, async (tx) => {
        const task = await lockTask(tx, caller, id);
        if (task.communeId !== caller.session.tenantId) throw new DomainError('task.not-involved');
        refuseUnlessRunning(task);
        if (task.completedOn !== null) throw new DomainError('task.already-completed');
        refuseLaterThan(task, body);
        await refuseUnlessOwnerInOffice(tx, task.communeId, body.ownerAssignmentId);
        await this.insertChild(tx, task, { childId, body });
        const child = { communeId: task.communeId, id: childId };
        await recordTaskEvents(tx, caller, [
          {
            task: child,
            action: 'assigned',
            details: { parent: task.title, deadline: childDeadline(task, body) },
          },
        ]);
      });
    } catch (error) {
      const isRepeated =
        error instanceof ConstraintViolationError &&
        error.constraint === 'tasks_pkey' &&
        idempotencyKey !== undefined;
      if (!isRepeated) throw error;
    }
    return childId;
  }

  private async insertChild(
    tx: Transaction,
    task: LockedTask,
    { childId, body }: { readonly childId: string; readonly body: HandDownTaskBody },
  ): Promise<void> {
    const { communeId } = task;
    const own = (await leadsOf(tx, task)).find(({ orgTenant }) => orgTenant === communeId);
    const lead = ownLead(communeId, own?.orgName ?? this.communes.byId(communeId)?.fullName ?? '');
    const inherited = await inheritedFrom(tx, task);
    const deadline = childDeadline(task, body);
    const row: TableRow = {
      ...inherited,
      commune_id: communeId,
      id: childId,
      parent_id: task.id,
      title: body.title ?? task.title,
      description: body.description ?? inherited.description,
      kind: deadline === null ? 'routine' : 'deadline',
      rhythm: task.rhythm,
      deadline,
      original_deadline: deadline,
      owner_assignment_id: body.ownerAssignmentId,
      lead_org: lead.orgName,
      deliverable: body.deliverable ?? task.deliverable,
      authority: body.authority ?? inherited.authority,
      assigned_at: new Date().toISOString(),
      assigned_by: actorId(tx),
      assigned_by_tenant: communeId,
      created_by: actorId(tx),
      updated_by: actorId(tx),
    };
    await tx.queryAll([
      ...insertStatements('commune.tasks', [row]),
      ...insertStatements('commune.task_leads', leadRows({ communeId, id: childId }, [lead], actorId(tx))),
    ]);
  }
}

async function inheritedFrom(tx: Transaction, { communeId, id }: LockedTask): Promise<Inherited> {
  const [row] = await tx.query<Inherited>(
    `select category, description, authority, document_number, document_date, document_issuer, document_abstract, target_codes
     from commune.tasks where commune_id = $1 and id = $2`,
    [communeId, id],
  );
  if (!row) throw new RowNotFoundError('tasks');
  return row;
}

/** Routine work handed down without a day stays routine. */
function childDeadline(task: LockedTask, { deadline }: HandDownTaskBody): string | null {
  return deadline ?? task.deadline;
}

function refuseLaterThan({ deadline: latest }: LockedTask, { deadline }: HandDownTaskBody): void {
  if (deadline === undefined || latest === null || deadline <= latest) return;
  const detail = 'hạn của phần việc không được sau hạn của nhiệm vụ';
  throw new DomainError(
    'task.date-not-allowed',
    { detail },
    { faults: [{ pointer: '/deadline', code: 'date', detail }] },
  );
}

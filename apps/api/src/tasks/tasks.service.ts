import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateTaskBody, UpdateTaskBody } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  StaleVersionError,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';
import { CommuneDirectory, communeIdFor, type Commune } from '../communes/index.js';
import { insertStatements } from '../insert-statements.js';
import {
  changeTask,
  lockTask,
  refuseUnlessAssigner,
  refuseUnlessOwnerInOffice,
  type LockedTask,
} from './locked-task.js';
import { leadColumns, leadRows, replaceLeads, resolveLeads } from './task-leads.js';

/** What may still change once a task is assigned; the rest is what was agreed. */
const ALWAYS_EDITABLE: ReadonlySet<string> = new Set(['description', 'supportingOrgs', 'isPublic']);
const NEVER_NULL: ReadonlySet<string> = new Set([
  'title',
  'category',
  'kind',
  'leads',
  'supportingOrgs',
  'isPublic',
]);

/** Drafts: written down, corrected, thrown away. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** @returns the id. A draft belongs to whoever writes it, for whichever commune. */
  async draft(caller: CallerContext, body: CreateTaskBody, idempotencyKey?: string): Promise<string> {
    const communeId = communeIdFor(this.communes, caller, body.communeCode);
    const { tenantId, tenantKind, userId } = caller.session;
    refuseBadDates({ kind: body.kind, startsOn: body.startsOn ?? null, deadline: body.deadline ?? null });
    const id = newRowId(
      idempotencyKey === undefined ? undefined : { userId, about: communeId, key: idempotencyKey },
    );
    const work = async (tx: Transaction) => {
      await refuseUnlessOwnerInOffice(tx, communeId, body.ownerAssignmentId ?? null);
      const leads = body.leads ? await resolveLeads(tx, this.communeOf(communeId), body.leads) : [];
      const led =
        leads.length > 0 ? leadColumns(leads) : { leadOrg: body.leadOrg ?? null, leadDepartments: [] };
      await tx.query(
        `insert into commune.tasks (commune_id, id, title, description, category, programme_code, kind, rhythm, starts_on, deadline,
           owner_assignment_id, lead_org, supporting_orgs, deliverable, authority, document_number, document_date, document_issuer,
           document_abstract, department_id, assigned_by_tenant, is_public, lead_departments, created_by, updated_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $24)`,
        [
          communeId,
          id,
          body.title,
          body.description ?? null,
          body.category,
          body.programmeCode ?? null,
          body.kind,
          body.rhythm ?? null,
          body.startsOn ?? null,
          body.deadline ?? null,
          body.ownerAssignmentId ?? null,
          led.leadOrg,
          body.supportingOrgs ?? [],
          body.deliverable ?? null,
          body.authority ?? null,
          body.documentNumber ?? null,
          body.documentDate ?? null,
          body.documentIssuer ?? null,
          body.documentAbstract ?? null,
          tenantKind === 'department' ? tenantId : null,
          tenantId,
          body.isPublic ?? false,
          led.leadDepartments,
          actorId(tx),
        ],
      );
      if (leads.length > 0)
        await tx.queryAll(
          insertStatements('commune.task_leads', leadRows({ communeId, id }, leads, actorId(tx))),
        );
    };
    try {
      await this.database.within(caller.scope, work);
    } catch (error) {
      const isRepeated =
        error instanceof ConstraintViolationError &&
        error.constraint === 'tasks_pkey' &&
        idempotencyKey !== undefined;
      if (!isRepeated) throw programmeFault(error);
    }
    return id;
  }

  /** @throws DomainError task.of-another-authority; task.already-assigned for fields that an assigned task no longer gives up. */
  async edit(caller: CallerContext, id: string, version: number, body: UpdateTaskBody): Promise<void> {
    const asked = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    refuseNulls(asked);
    const { leads, ...changes } = asked as UpdateTaskBody;
    try {
      await this.database.within(caller.scope, async (tx) => {
        const task = await lockTask(tx, caller, id);
        if (task.isAssigned) refuseUnlessAssigner(caller, task);
        if (task.version !== version) throw new StaleVersionError(task.version);
        const fixed = Object.keys(asked).filter((field) => !ALWAYS_EDITABLE.has(field));
        if (task.isAssigned && fixed.length > 0) {
          throw new DomainError(
            'task.already-assigned',
            {},
            {
              faults: fixed.map((field) => ({
                pointer: `/${field}`,
                code: 'assigned',
                detail: 'Không sửa được sau khi đã giao.',
              })),
            },
          );
        }
        refuseBadDates({ ...task, ...changes });
        if (body.ownerAssignmentId !== undefined)
          await refuseUnlessOwnerInOffice(tx, task.communeId, body.ownerAssignmentId);
        await changeTask(tx, task, {
          ...changes,
          ...(await this.changeLeads(tx, task, leads, body.leadOrg)),
        });
      });
    } catch (error) {
      throw programmeFault(error);
    }
  }

  /**
   * Leads of a draft stand in `commune.task_leads` already. Naming only `leadOrg` drops them: then the commune itself leads under that
   * name. @returns what the task repeats of them.
   */
  private async changeLeads(
    tx: Transaction,
    task: LockedTask,
    leads: UpdateTaskBody['leads'],
    leadOrg: UpdateTaskBody['leadOrg'],
  ): Promise<Partial<ReturnType<typeof leadColumns>>> {
    if (leads === undefined && leadOrg === undefined) return {};
    const resolved = leads?.length ? await resolveLeads(tx, this.communeOf(task.communeId), leads) : [];
    await replaceLeads(tx, task, resolved, actorId(tx));
    return resolved.length > 0 ? leadColumns(resolved) : { leadDepartments: [] };
  }

  private communeOf(id: number): Commune {
    const commune = this.communes.byId(id);
    if (!commune) throw new RowNotFoundError('communes');
    return commune;
  }

  /** Only drafts go; an assigned task is set aside instead. */
  async discard(caller: CallerContext, id: string, version: number): Promise<void> {
    await this.database.within(caller.scope, async (tx) => {
      const task = await lockTask(tx, caller, id);
      if (task.isAssigned) throw new DomainError('task.already-assigned');
      if (task.version !== version) throw new StaleVersionError(task.version);
      const gone = await tx.query(
        'delete from commune.tasks where commune_id = $1 and id = $2 returning id',
        [task.communeId, id],
      );
      if (gone.length === 0) throw new RowNotFoundError('tasks');
    });
  }
}

function refuseNulls(changes: Readonly<Record<string, unknown>>): void {
  const faults = Object.entries(changes)
    .filter(([field, value]) => value === null && NEVER_NULL.has(field))
    .map(([field]) => ({ pointer: `/${field}`, code: 'isNotEmpty', detail: 'Không được để trống.' }));
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}

function refuseBadDates(task: Pick<LockedTask, 'kind' | 'startsOn' | 'deadline'>): void {
  if (task.kind === 'routine' && task.deadline !== null) {
    throw new DomainError(
      'task.kind-mismatch',
      {},
      {
        faults: [
          {
            pointer: '/deadline',
            code: 'kind',
            detail: 'Việc thường xuyên không có thời hạn, chỉ có kỳ báo cáo.',
          },
        ],
      },
    );
  }
  if (task.startsOn !== null && task.deadline !== null && task.startsOn > task.deadline) {
    throw new DomainError(
      'task.date-not-allowed',
      { detail: 'ngày bắt đầu sau thời hạn' },
      {
        faults: [{ pointer: '/startsOn', code: 'order', detail: 'Ngày bắt đầu phải trước thời hạn.' }],
      },
    );
  }
}

function programmeFault(error: unknown): unknown {
  if (!(error instanceof ConstraintViolationError) || error.constraint !== 'tasks_programme_code_fkey')
    return error;
  return new DomainError(
    'request.invalid',
    {},
    {
      faults: [{ pointer: '/programmeCode', code: 'exists', detail: 'Không có chương trình này.' }],
      cause: error,
    },
  );
}

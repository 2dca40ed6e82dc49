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
import { recordTaskEvents } from './task-events.js';
import { leadColumns, leadRows, refuseLeadingDepartments, replaceLeads, resolveLeads } from './task-leads.js';

/** What may still change once a task is assigned; the rest is what was agreed. */
const ALWAYS_EDITABLE: ReadonlySet<string> = new Set(['description', 'supportingOrgs', 'isPublic']);
const NEVER_NULL: ReadonlySet<string> = new Set([
  'title',
  'category',
  'kind',
  'leads',
  'supportingOrgs',
  'targetCodes',
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
    refuseLeadingDepartments(caller, body.leads ?? []);
    refuseBadDates({ kind: body.kind, startsOn: body.startsOn ?? null, deadline: body.deadline ?? null });
    const id = newRowId(
      idempotencyKey === undefined ? undefined : { userId, about: communeId, key: idempotencyKey },
    );
    const work = async (tx: Transaction) => {
      await refuseUnlessOwnerInOffice(tx, communeId, body.ownerAssignmentId ?? null);
      const leads = body.leads ? await resolveLeads(tx, this.communeOf(communeId), body.leads) : [];
      const led =
        leads.length > 0 ? leadColumns(leads) : { leadOrg: body.leadOrg ?? null, leadDepartments: [] };
      if (body.parentId !== undefined) await refuseBadParent(tx, caller, communeId, body.parentId);
      await refuseUnknownTargets(tx, body.targetCodes ?? []);
      await tx.queryAll(
        insertStatements('commune.tasks', [
          {
            commune_id: communeId,
            id,
            title: body.title,
            description: body.description ?? null,
            category: body.category,
            programme_code: body.programmeCode ?? null,
            stage_code: body.stageCode ?? null,
            parent_id: body.parentId ?? null,
            target_codes: body.targetCodes ?? [],
            kind: body.kind,
            rhythm: body.rhythm ?? null,
            starts_on: body.startsOn ?? null,
            deadline: body.deadline ?? null,
            owner_assignment_id: body.ownerAssignmentId ?? null,
            lead_org: led.leadOrg,
            lead_departments: led.leadDepartments,
            supporting_orgs: body.supportingOrgs ?? [],
            deliverable: body.deliverable ?? null,
            authority: body.authority ?? null,
            document_number: body.documentNumber ?? null,
            document_date: body.documentDate ?? null,
            document_issuer: body.documentIssuer ?? null,
            document_abstract: body.documentAbstract ?? null,
            department_id: tenantKind === 'department' ? tenantId : null,
            assigned_by_tenant: tenantId,
            is_public: body.isPublic ?? false,
            created_by: actorId(tx),
            updated_by: actorId(tx),
          },
        ]),
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
      if (!isRepeated) throw referenceFault(error);
    }
    return id;
  }

  /** @throws DomainError task.of-another-authority; task.already-assigned for fields that an assigned task no longer gives up. */
  async edit(caller: CallerContext, id: string, version: number, body: UpdateTaskBody): Promise<void> {
    const asked = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    refuseNulls(asked);
    const { leads, ...changes } = asked as UpdateTaskBody;
    refuseLeadingDepartments(caller, leads ?? []);
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
        await refuseUnknownTargets(tx, body.targetCodes ?? []);
        if (body.ownerAssignmentId !== undefined)
          await refuseUnlessOwnerInOffice(tx, task.communeId, body.ownerAssignmentId);
        await changeTask(tx, task, {
          ...changes,
          ...(await this.changeLeads(tx, task, leads, body.leadOrg)),
        });
        if (task.isAssigned)
          await recordTaskEvents(tx, caller, [
            { task, action: 'edited', details: { fields: Object.keys(asked).join(', ') } },
          ]);
      });
    } catch (error) {
      throw referenceFault(error);
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

  /** Only drafts go; an assigned task is set aside instead, and what a directive gave a commune stays until a newer one replaces it. */
  async discard(caller: CallerContext, id: string, version: number): Promise<void> {
    await this.database.within(caller.scope, async (tx) => {
      const task = await lockTask(tx, caller, id);
      if (task.isAssigned) throw new DomainError('task.already-assigned');
      if (task.isOfDirective) throw new DomainError('task.of-directive');
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

/** What is handed down within a commune comes from a task that it works on. @throws DomainError task.not-involved, request.invalid. */
async function refuseBadParent(
  tx: Transaction,
  caller: CallerContext,
  communeId: number,
  parentId: string,
): Promise<void> {
  if (caller.session.tenantId !== communeId) throw new DomainError('task.not-involved');
  const rows = await tx.query(
    'select from commune.tasks where commune_id = $1 and id = $2 and assigned_at is not null',
    [communeId, parentId],
  );
  if (rows.length === 0) throw fieldFault('/parentId', 'Không có nhiệm vụ này để giao xuống.');
}

async function refuseUnknownTargets(tx: Transaction, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await tx.query<{ code: string }>(
    'select code from reference.indicators where code = any ($1::text[])',
    [codes],
  );
  const known = new Set(rows.map(({ code }) => code));
  const faults = codes.flatMap((code, index) =>
    known.has(code)
      ? []
      : [{ pointer: `/targetCodes/${index}`, code: 'exists', detail: `Không có chỉ tiêu ${code}.` }],
  );
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}

function referenceFault(error: unknown): unknown {
  if (!(error instanceof ConstraintViolationError)) return error;
  if (error.constraint === 'tasks_programme_code_fkey')
    return fieldFault('/programmeCode', 'Không có chương trình này.', error);
  if (error.constraint === 'tasks_stage_fkey')
    return fieldFault('/stageCode', 'Chương trình không có giai đoạn này.', error);
  return error;
}

function fieldFault(pointer: string, detail: string, cause?: Error): DomainError {
  return new DomainError(
    'request.invalid',
    {},
    { faults: [{ pointer, code: 'exists', detail }], ...(cause && { cause }) },
  );
}

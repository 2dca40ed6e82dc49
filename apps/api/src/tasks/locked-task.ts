import type { CallerContext } from '@cis/auth';
import { RowNotFoundError, TaskEntity, updateVersioned, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { QueryDeepPartialEntity } from 'typeorm';
import { TODAY_SQL } from '../today.sql.js';
import { VISIBLE_TASK_SQL } from './task-status.sql.js';

/** A task nobody else can change until the transaction ends. */
export interface LockedTask {
  readonly communeId: number;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: 'deadline' | 'routine';
  readonly rhythm: string | null;
  readonly startsOn: string | null;
  readonly deadline: string | null;
  readonly ownerAssignmentId: string | null;
  readonly leadOrg: string | null;
  readonly deliverable: string | null;
  readonly authority: string | null;
  readonly isAssigned: boolean;
  readonly assignedByTenant: number;
  readonly completedOn: string | null;
  /** No report is older than the task: its start, its document or its assignment, whichever came first. */
  readonly knownSince: string | null;
  readonly isConfirmed: boolean;
  readonly disposition: 'not_applicable' | 'paused' | null;
  /** A newer document stands in its place since today or earlier. */
  readonly isSuperseded: boolean;
  /** One commune's instance of a line of an issued directive. */
  readonly isOfDirective: boolean;
}

const LOCKED_COLUMNS = `t.commune_id as "communeId", t.id, t.version, t.title, t.kind, t.rhythm, t.starts_on as "startsOn", t.deadline,
  t.owner_assignment_id as "ownerAssignmentId", t.lead_org as "leadOrg", t.deliverable, t.authority,
  t.assigned_at is not null as "isAssigned", coalesce(t.assigned_by_tenant, t.commune_id) as "assignedByTenant", t.completed_on as "completedOn",
  least(t.starts_on, t.document_date, (t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date) as "knownSince",
  t.confirmed_at is not null as "isConfirmed", t.disposition, coalesce(t.superseded_on <= ${TODAY_SQL}, false) as "isSuperseded",
  t.directive_id is not null as "isOfDirective"`;

/** @throws RowNotFoundError outside the scope, absent, or somebody else's draft. */
export async function lockTask(tx: Transaction, caller: CallerContext, id: string): Promise<LockedTask> {
  const [task] = await lockTasks(tx, caller, [id]);
  if (!task) throw new RowNotFoundError('tasks');
  return task;
}

/** Those of the tasks that the caller sees, always locked in the same order, so that two requests about many never wait for each other. */
export function lockTasks(
  tx: Transaction,
  caller: CallerContext,
  ids: readonly string[],
): Promise<LockedTask[]> {
  return tx.query<LockedTask>(
    `select ${LOCKED_COLUMNS} from commune.tasks t where t.id = any ($1::uuid[]) and ${VISIBLE_TASK_SQL.replace('?', '$2')}
     order by t.commune_id, t.id for update`,
    [ids, caller.session.tenantId],
  );
}

/** Changes the locked task and raises its version. */
export async function changeTask(
  tx: Transaction,
  task: LockedTask,
  changes: QueryDeepPartialEntity<TaskEntity>,
): Promise<void> {
  await updateVersioned(tx, TaskEntity, task, changes);
}

/** @throws DomainError task.not-assigned, task.of-another-authority. */
export function refuseUnlessAssigner(caller: CallerContext, task: LockedTask): void {
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.assignedByTenant !== caller.session.tenantId) throw new DomainError('task.of-another-authority');
}

/**
 * Progress is told by the commune that does the work and by the departments among the leads, or noted by who assigned it.
 * @throws DomainError task.not-involved.
 */
export function refuseUnlessInvolved(
  caller: CallerContext,
  task: LockedTask,
  leads: readonly { readonly orgTenant: number | null }[],
): void {
  const { tenantId } = caller.session;
  if (task.communeId === tenantId || task.assignedByTenant === tenantId) return;
  if (!leads.some(({ orgTenant }) => orgTenant === tenantId)) throw new DomainError('task.not-involved');
}

/** @throws DomainError task.not-assigned, task.superseded, task.already-confirmed, task.set-aside. */
export function refuseUnlessRunning(task: LockedTask): void {
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.isSuperseded) throw new DomainError('task.superseded');
  if (task.isConfirmed) throw new DomainError('task.already-confirmed');
  if (task.disposition !== null) throw new DomainError('task.set-aside');
}

/** The owner must hold a post of that commune now: "rõ người" is a person, not a text. @throws DomainError request.invalid. */
export async function refuseUnlessOwnerInOffice(
  tx: Transaction,
  communeId: number,
  ownerAssignmentId: string | null,
): Promise<void> {
  if (ownerAssignmentId === null) return;
  const rows = await tx.query(
    `select 1 from commune.assignments a
     where a.commune_id = $1 and a.id = $2 and a.voided_at is null and a.starts_on <= ${TODAY_SQL} and (a.ends_on is null or a.ends_on > ${TODAY_SQL})`,
    [communeId, ownerAssignmentId],
  );
  if (rows.length > 0) return;
  throw new DomainError(
    'request.invalid',
    {},
    {
      faults: [
        {
          pointer: '/ownerAssignmentId',
          code: 'inOffice',
          detail: 'Người này không giữ chức danh nào đang hiệu lực ở xã, phường.',
        },
      ],
    },
  );
}

import type { CallerContext } from '@cis/auth';
import { RowNotFoundError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { VISIBLE_TASK_SQL } from '../tasks/index.js';
import { isInvolvedSql, maySeeEvidenceSql } from './evidence-access.sql.js';

/** The task whose evidence is about to change; locked, so that no report or confirmation comes between. */
export interface EvidenceTask {
  readonly communeId: number;
  readonly id: string;
  readonly completedOn: string | null;
}

/**
 * @throws RowNotFoundError when the caller sees no such task or not its evidence
 * @throws DomainError task.not-involved, task.not-assigned, task.already-confirmed
 */
export async function lockEvidenceTask(
  tx: Transaction,
  { session }: CallerContext,
  id: string,
): Promise<EvidenceTask> {
  const [task] = await tx.query<
    EvidenceTask & { isInvolved: boolean; isAssigned: boolean; isConfirmed: boolean }
  >(
    `select t.commune_id as "communeId", t.id, t.completed_on as "completedOn", t.assigned_at is not null as "isAssigned",
       t.confirmed_at is not null as "isConfirmed", ${isInvolvedSql('$2::int')} as "isInvolved"
     from commune.tasks t
     where t.id = $1 and ${VISIBLE_TASK_SQL.replace('?', '$2')} and ${maySeeEvidenceSql('$2::int')} for update`,
    [id, session.tenantId],
  );
  if (!task) throw new RowNotFoundError('tasks');
  if (!task.isInvolved) throw new DomainError('task.not-involved');
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.isConfirmed) throw new DomainError('task.already-confirmed');
  return task;
}

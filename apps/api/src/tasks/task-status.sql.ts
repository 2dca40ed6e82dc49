import { DUE_SOON_DAYS } from '@cis/domain';
import { TODAY_SQL } from '../today.sql.js';

/**
 * `taskStatus()` of @cis/domain as SQL over a task `t`, as of today, for filters and counts; a test compares both over
 * random tasks, so that they cannot drift apart.
 */
export const TASK_STATUS_SQL = `case
  when t.assigned_at is null or (t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date > ${TODAY_SQL} then 'draft'
  when t.disposition is not null then t.disposition
  when t.kind = 'routine' then 'routine'
  when t.completed_on <= ${TODAY_SQL} then case when t.completed_on > t.deadline then 'done_late' else 'done_on_time' end
  when ${TODAY_SQL} > t.deadline then 'overdue'
  when exists (select 1 from commune.task_updates s where s.commune_id = t.commune_id and s.task_id = t.id and s.reported_on <= ${TODAY_SQL})
    then 'in_progress'
  else 'not_started'
end`;

/** Of a task in time: at most DUE_SOON_DAYS left. */
export const TASK_DUE_SOON_SQL = `(${TASK_STATUS_SQL}) in ('not_started', 'in_progress') and t.deadline - ${TODAY_SQL} <= ${DUE_SOON_DAYS}`;

/** Reported as complete and waiting for whoever assigned it. The parameter is the caller's tenant id. */
export const TASK_TO_CONFIRM_SQL =
  't.assigned_at is not null and t.completed_on is not null and t.confirmed_at is null and t.disposition is null and coalesce(t.assigned_by_tenant, t.commune_id) = ?';

/** Drafts belong to whoever drafts them; nobody else sees them. The parameter is the caller's tenant id. */
export const VISIBLE_TASK_SQL =
  '(t.assigned_at is not null or coalesce(t.assigned_by_tenant, t.commune_id) = ?)';

import { DUE_SOON_DAYS } from '@cis/domain';
import { TODAY_SQL } from '../today.sql.js';

/**
 * Where a task's facts are read: `task` from `commune.tasks t`, what is known now; `state` from `commune.task_states s` joined to
 * `commune.tasks t`, what was known at the end of the day that `stateOfDaySql` picks.
 */
export type TaskSource = 'task' | 'state';

/** Day of assignment of a source, an SQL expression of type date. */
export const ASSIGNED_ON: Readonly<Record<TaskSource, string>> = {
  // Seven hours, as the country has kept since 1975: looking a zone up by name for every row takes two thirds of the time of a count.
  task: `(t.assigned_at at time zone interval '7 hours')::date`,
  state: 's.assigned_on',
};

/** Alias of the table that holds a source's facts. */
export const TASK_ALIAS: Readonly<Record<TaskSource, 't' | 's'>> = { task: 't', state: 's' };

/** What a task is filed under; a newer document may move it elsewhere. */
export type TaskPlace =
  | 'category'
  | 'programme_code'
  | 'stage_code'
  | 'directive_id'
  | 'directive_task_id'
  | 'lead_departments'
  | 'rhythm'
  | 'document_number'
  | 'document_date';

/** Where a task is filed now, or was on the day of the state. */
export function taskPlaceSql(source: TaskSource, place: TaskPlace): string {
  return source === 'task'
    ? `t.${place}`
    : `(case when s.moved_on is null then t.${place} else s.${place} end)`;
}

/** Joins what was known of each task `t` at the end of the day; a task not assigned by then has no state and drops out. */
export function stateOfDaySql(day: string): string {
  return `join commune.task_states s on s.commune_id = t.commune_id and s.id = t.id and s.valid_from <= ${day} and ${day} < s.valid_to`;
}

/**
 * `taskStatus()` of @cis/domain as SQL on a day, for filters and counts; a test compares both over random tasks, so that they cannot
 * drift apart. `day` is an SQL expression of type date.
 */
export function taskStatusSql(source: TaskSource, day: string): string {
  const from = TASK_ALIAS[source];
  const assignedOn = ASSIGNED_ON[source];
  return `case
  when ${assignedOn} is null or ${assignedOn} > ${day} then 'draft'
  when ${from}.superseded_on <= ${day} then 'superseded'
  when ${from}.disposition is not null then ${from}.disposition
  when t.kind = 'routine' then 'routine'
  when ${from}.completed_on <= ${day} then case when ${from}.completed_on > ${from}.deadline then 'done_late' else 'done_on_time' end
  when ${day} > ${from}.deadline then 'overdue'
  when ${from}.first_reported_on <= ${day} then 'in_progress'
  else 'not_started'
end`;
}

/** Of a task in time: at most DUE_SOON_DAYS left. */
export function taskDueSoonSql(source: TaskSource, day: string): string {
  return `((${taskStatusSql(source, day)}) in ('not_started', 'in_progress') and ${TASK_ALIAS[source]}.deadline - ${day} <= ${DUE_SOON_DAYS})`;
}

/** `isPastOriginalDeadline` of taskStatus(): an extension never hides that the first deadline passed. */
export function taskPastOriginalDeadlineSql(source: TaskSource, day: string): string {
  const from = TASK_ALIAS[source];
  return `(case when ${from}.completed_on <= ${day} then ${from}.completed_on else ${day} end > ${from}.original_deadline)`;
}

/** As of today. */
export const TASK_STATUS_SQL = taskStatusSql('task', TODAY_SQL);
export const TASK_DUE_SOON_SQL = taskDueSoonSql('task', TODAY_SQL);

/** Drafts and what a newer document stands in for are no work that counts. */
export const UNCOUNTED_STATUSES_SQL = `('draft', 'superseded')`;

/** Reported as complete and waiting for whoever assigned it. The parameter is the caller's tenant id. */
export const TASK_TO_CONFIRM_SQL = `t.assigned_at is not null and t.completed_on is not null and t.confirmed_at is null and t.disposition is null
  and (t.superseded_on is null or t.superseded_on > ${TODAY_SQL}) and coalesce(t.assigned_by_tenant, t.commune_id) = ?`;

/** The caller's body leads, supports or assigned it. Both parameters are the caller's tenant id. */
export const TASK_MINE_SQL = `(coalesce(t.assigned_by_tenant, t.commune_id) = ?
  or exists (select from commune.task_leads l where l.commune_id = t.commune_id and l.task_id = t.id and l.org_tenant = ?))`;

/** Drafts belong to whoever drafts them; nobody else sees them. The parameter is the caller's tenant id. */
export const VISIBLE_TASK_SQL =
  '(t.assigned_at is not null or coalesce(t.assigned_by_tenant, t.commune_id) = ?)';

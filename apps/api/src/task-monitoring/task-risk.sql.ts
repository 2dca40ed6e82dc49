import type { TaskSource } from '../tasks/index.js';

/** Days without a report after which a task is silent; a task with a deadline reports every month. */
const RHYTHM_DAYS_SQL = `case t.rhythm when 'weekly' then 7 when 'quarterly' then 92 when 'yearly' then 366 else 31 end`;

/** Share of the calendar (per cent) by which progress may lag behind. */
const LAG = 20;

/** Since when nothing was heard: the last report by the day, or the assignment, or the planned start after it. */
export function quietSinceSql(source: TaskSource, day: string): string {
  const from = source === 'task' ? 't' : 's';
  const assignedOn =
    source === 'task' ? `(t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date` : 's.assigned_on';
  return `case when ${from}.last_reported_on <= ${day} then ${from}.last_reported_on
    when ${from}.first_reported_on <= ${day} then ${from}.first_reported_on
    else greatest(${assignedOn}, ${from}.starts_on) end`;
}

/** Neither done nor set aside, routine work too, and without a report for longer than its rhythm. */
export function taskSilentSql(source: TaskSource, day: string): string {
  const from = source === 'task' ? 't' : 's';
  return `(${from}.disposition is null and (${from}.completed_on <= ${day}) is not true and ${day} - (${quietSinceSql(source, day)}) > ${RHYTHM_DAYS_SQL})`;
}

/** Of an open task: silent, or its per cent far behind the share of the time that has passed. */
export function taskAtRiskSql(source: TaskSource, day: string): string {
  const from = source === 'task' ? 't' : 's';
  return `(${taskSilentSql(source, day)} or 100.0 * (${day} - ${from}.starts_on) / nullif(${from}.deadline - ${from}.starts_on, 0) - coalesce(${from}.percent, 0) > ${LAG})`;
}

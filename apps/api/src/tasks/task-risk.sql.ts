import { PACE_JUDGED_AFTER, PACE_TOLERANCE, RHYTHM_DAYS } from '@cis/domain';
import { ASSIGNED_ON, TASK_ALIAS, taskPlaceSql, taskStatusSql, type TaskSource } from './task-status.sql.js';

const RHYTHM_CASE = Object.entries(RHYTHM_DAYS)
  .map(([rhythm, days]) => `when '${rhythm}' then ${days}`)
  .join(' ');

/** Day until which the earliest question about a task `t` that was open on the day should be answered; null for none. */
export function blockDueOnSql(day: string): string {
  const on = (instant: string) => `(b.${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;
  return `(select min(b.due_on) from commune.task_blocks b where b.commune_id = t.commune_id and b.task_id = t.id and ${on('created_at')} <= ${day}
    and (b.answered_at is null or ${on('answered_at')} > ${day}) and (b.closed_at is null or ${on('closed_at')} > ${day}))`;
}

/** Why a task `t` may be at risk, as SQL conditions that hold for what its status lets be asked. */
export interface TaskLagSql {
  /** Asked of tasks in time. */
  readonly isBehind: string;
  /** Asked of all that is open. */
  readonly isQuiet: string;
  /** Since when it is quiet, a day. */
  readonly quietSince: string;
}

export function taskLagSql(source: TaskSource, day: string): TaskLagSql {
  const from = TASK_ALIAS[source];
  const begun = `greatest(${ASSIGNED_ON[source]}, ${from}.starts_on)`;
  const [passed, all] = [`(${day} - ${begun})`, `(${from}.deadline - ${begun})`];
  const quietSince = `greatest(${begun}, ${from}.last_reported_on)`;
  return {
    isBehind: `coalesce(${all} > 0 and ${passed} * ${PACE_JUDGED_AFTER} >= ${all}
      and (coalesce(${from}.percent, 0) + ${PACE_TOLERANCE}) * ${all} < 100 * ${passed}, false)`,
    isQuiet: `${day} - ${quietSince} > case ${taskPlaceSql(source, 'rhythm')} ${RHYTHM_CASE} else ${RHYTHM_DAYS.monthly} end`,
    quietSince,
  };
}

export interface TaskRiskSql {
  readonly at_risk: string;
  readonly silent: string;
  readonly blocked: string;
}

/** `taskRisk()` of @cis/domain as SQL conditions; a test compares both over random tasks. */
export function taskRiskSql(source: TaskSource, day: string): TaskRiskSql {
  const status = `(${taskStatusSql(source, day)})`;
  const lag = taskLagSql(source, day);
  const isBehind = `(${status} in ('not_started', 'in_progress') and ${lag.isBehind})`;
  const { isQuiet } = lag;
  const isOpen = `${status} in ('not_started', 'in_progress', 'overdue', 'routine')`;
  const blockDueOn = blockDueOnSql(day);
  return {
    at_risk: `(${status} in ('not_started', 'in_progress', 'routine') and (${isBehind} or ${isQuiet} or coalesce(${blockDueOn} < ${day}, false)))`,
    silent: `(${isOpen} and ${isQuiet})`,
    blocked: `(${isOpen} and ${blockDueOn} is not null)`,
  };
}

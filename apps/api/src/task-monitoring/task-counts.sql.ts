import type { TaskMonitoringGroup, TaskStatus } from '@cis/contracts';
import type { Statement } from '@cis/database';
import { DUE_SOON_DAYS } from '@cis/domain';
import { TASK_ALIAS, taskLagSql, taskPlaceSql, taskStatusSql, type TaskSource } from '../tasks/index.js';
import { DAY, type WatchedTasks } from './watched-tasks.js';

/** What a task is counted under: a commune, a code, or all departments that lead it. */
export type GroupKey = string | number | readonly number[] | null;

/**
 * How many tasks of one key have one status, and what else is true of them. Which of it means something depends on the status: a task is
 * at risk by its pace, its silence or an unanswered question while it is in time, and routine work by the latter two.
 */
export interface TaskCount {
  readonly key: GroupKey;
  readonly status: TaskStatus;
  readonly count: number;
  readonly dueSoon: number;
  readonly behindOrQuiet: number;
  readonly quiet: number;
  readonly unconfirmed: number;
  readonly isSample: boolean;
}

function keySql(source: TaskSource, groupBy: TaskMonitoringGroup): string {
  switch (groupBy) {
    case 'programme':
      return taskPlaceSql(source, 'programme_code');
    case 'stage':
      return `${taskPlaceSql(source, 'programme_code')} || '/' || ${taskPlaceSql(source, 'stage_code')}`;
    case 'department':
      return taskPlaceSql(source, 'lead_departments');
    case 'commune':
    case 'region':
      return 't.commune_id';
    case 'directive':
      return taskPlaceSql(source, 'directive_id');
    case 'assigner':
      return 'coalesce(t.assigned_by_tenant, t.commune_id)';
  }
}

/** A question about the task that was open on the day and should have been answered before; found once for all tasks. */
const UNANSWERED = `(t.commune_id, t.id) in (select b.commune_id, b.task_id from commune.task_blocks b
  where b.due_on < ${DAY} and (b.created_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${DAY}
    and (b.answered_at is null or (b.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > ${DAY})
    and (b.closed_at is null or (b.closed_at at time zone 'Asia/Ho_Chi_Minh')::date > ${DAY}))`;

/** One pass over the tasks: a status is worked out once per task, then grouped. */
export function taskCountsSql(
  { source, from, where }: WatchedTasks,
  groupBy: TaskMonitoringGroup,
): Statement {
  const facts = TASK_ALIAS[source];
  const { isBehind, isQuiet } = taskLagSql(source, DAY);
  // A completed task is behind nothing and routine work is never completed: saves a third of the time, the more the more is done.
  const isIncomplete = `(${facts}.completed_on <= ${DAY}) is not true`;
  const unconfirmed = source === 'task' ? 't.confirmed_at is null' : `(s.confirmed_on <= ${DAY}) is not true`;
  // `offset 0` keeps what is worked out per task from being worked out again for each count.
  return [
    `select q.key, q.status, count(*)::int as count,
       count(*) filter (where q.days_left <= ${DUE_SOON_DAYS})::int as "dueSoon",
       count(*) filter (where q.is_behind or q.is_quiet)::int as "behindOrQuiet",
       count(*) filter (where q.is_quiet)::int as quiet,
       count(*) filter (where q.is_unconfirmed)::int as unconfirmed, bool_or(q.is_sample) as "isSample"
     from (
       select ${keySql(source, groupBy)} as key, ${taskStatusSql(source, DAY)} as status, ${facts}.deadline - ${DAY} as days_left,
         ${isIncomplete} and ${isBehind} as is_behind, ${isIncomplete} and (${isQuiet} or ${UNANSWERED}) as is_quiet,
         ${unconfirmed} as is_unconfirmed, t.is_sample
       from ${from} ${where.toString()} offset 0) q
     group by 1, 2`,
    where.values,
  ];
}

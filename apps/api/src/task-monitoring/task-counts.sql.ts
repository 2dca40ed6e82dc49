import type { TaskMonitoringGroup, TaskStatus } from '@cis/contracts';
import type { Statement } from '@cis/database';
import { DUE_SOON_DAYS } from '@cis/domain';
import { taskStatusSql } from '../tasks/index.js';
import { taskAtRiskSql } from './task-risk.sql.js';
import { DAY, type WatchedTasks } from './watched-tasks.js';

/** What a task is counted under: a commune, a code, or all departments that lead it. */
export type GroupKey = string | number | readonly number[] | null;

/** How many tasks of one key have one status. `dueSoon` and `atRisk` speak of open ones, `unconfirmed` of those done. */
export interface TaskCount {
  readonly key: GroupKey;
  readonly status: TaskStatus;
  readonly count: number;
  readonly dueSoon: number;
  readonly atRisk: number;
  readonly unconfirmed: number;
  readonly isSample: boolean;
}

const KEYS: Readonly<Record<TaskMonitoringGroup, string>> = {
  programme: 't.programme_code',
  stage: `t.programme_code || '/' || t.stage_code`,
  department: 't.lead_departments',
  commune: 't.commune_id',
  region: 't.commune_id',
  directive: 't.directive_id',
  assigner: 'coalesce(t.assigned_by_tenant, t.commune_id)',
};

/** One pass over the tasks: a status is worked out once per task, then grouped. */
export function taskCountsSql(
  { source, from, where }: WatchedTasks,
  groupBy: TaskMonitoringGroup,
): Statement {
  const facts = source === 'task' ? 't' : 's';
  const unconfirmed = source === 'task' ? 't.confirmed_at is null' : `(s.confirmed_on <= ${DAY}) is not true`;
  return [
    `select ${KEYS[groupBy]} as key, ${taskStatusSql(source, DAY)} as status, count(*)::int as count,
       count(*) filter (where ${facts}.deadline - ${DAY} <= ${DUE_SOON_DAYS})::int as "dueSoon",
       count(*) filter (where ${taskAtRiskSql(source, DAY)})::int as "atRisk",
       count(*) filter (where ${unconfirmed})::int as unconfirmed, bool_or(t.is_sample) as "isSample"
     from ${from} ${where.toString()} group by 1, 2`,
    where.values,
  ];
}

import type { TaskCountersBody, TaskStatus } from '@cis/contracts';
import { taskCounters, todayInVietnam } from '@cis/domain';
import { Conditions } from '@cis/http';
import { taskDay, type TaskDay } from './task-day.js';
import { stateOfDaySql, taskDueSoonSql, taskStatusSql, VISIBLE_TASK_SQL } from './task-status.sql.js';

export interface TaskCountRow {
  readonly status: TaskStatus;
  readonly count: number;
  readonly dueSoon: number;
}

/** Counts by status on the day of the tasks that `where` lets through. */
export function countersSql(
  tenantId: number,
  where: Conditions = new Conditions(),
  { source, sql }: TaskDay = taskDay(),
): readonly [sql: string, values: readonly unknown[]] {
  where.add(VISIBLE_TASK_SQL, tenantId);
  if (source === 'state') where.add(`s.assigned_on <= ${sql}`);
  return [
    `select c.status, count(*)::int as count, count(*) filter (where c.is_due_soon)::int as "dueSoon"
     from (select ${taskStatusSql(source, sql)} as status, ${taskDueSoonSql(source, sql)} as is_due_soon
           from commune.tasks t ${source === 'state' ? stateOfDaySql(sql) : ''} ${where.toString()}) c group by c.status`,
    where.values,
  ];
}

export function toCounters(rows: readonly TaskCountRow[], asOf: string = todayInVietnam()): TaskCountersBody {
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  return {
    asOf,
    ...taskCounters(counts),
    dueSoon: rows.reduce((sum, { dueSoon }) => sum + dueSoon, 0),
    drafts: counts['draft'] ?? 0,
  };
}

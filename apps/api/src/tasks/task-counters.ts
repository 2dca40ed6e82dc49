import type { TaskCountersBody, TaskStatus } from '@cis/contracts';
import { taskCounters, todayInVietnam } from '@cis/domain';
import { Conditions } from '@cis/http';
import { TASK_DUE_SOON_SQL, TASK_STATUS_SQL, VISIBLE_TASK_SQL } from './task-status.sql.js';

export interface TaskCountRow {
  readonly status: TaskStatus;
  readonly count: number;
  readonly dueSoon: number;
}

/** Counts by status of the tasks that `where` lets through. */
export function countersSql(
  tenantId: number,
  where: Conditions = new Conditions(),
): readonly [sql: string, values: readonly unknown[]] {
  where.add(VISIBLE_TASK_SQL, tenantId);
  return [
    `select s.status, count(*)::int as count, count(*) filter (where s.is_due_soon)::int as "dueSoon"
     from (select ${TASK_STATUS_SQL} as status, ${TASK_DUE_SOON_SQL} as is_due_soon from commune.tasks t ${where.toString()}) s group by s.status`,
    where.values,
  ];
}

export function toCounters(rows: readonly TaskCountRow[]): TaskCountersBody {
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  return {
    asOf: todayInVietnam(),
    ...taskCounters(counts),
    dueSoon: rows.reduce((sum, { dueSoon }) => sum + dueSoon, 0),
    drafts: counts['draft'] ?? 0,
  };
}

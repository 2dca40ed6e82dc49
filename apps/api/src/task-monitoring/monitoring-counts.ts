import type { TaskMonitoringCountsBody, TaskStatus } from '@cis/contracts';
import { taskCounters } from '@cis/domain';
import type { TaskCount } from './task-counts.sql.js';

const OPEN: readonly TaskStatus[] = ['not_started', 'in_progress'];
const DONE: readonly TaskStatus[] = ['done_on_time', 'done_late'];

/** Adds counts up; the parts of the answer make its total. */
export function monitoringCounts(counts: readonly TaskCount[]): TaskMonitoringCountsBody {
  const byStatus: Partial<Record<TaskStatus, number>> = {};
  for (const { status, count } of counts) byStatus[status] = (byStatus[status] ?? 0) + count;
  const sum = (
    statuses: readonly TaskStatus[],
    part: 'dueSoon' | 'behindOrQuiet' | 'quiet' | 'unconfirmed',
  ) => counts.reduce((total, row) => total + (statuses.includes(row.status) ? row[part] : 0), 0);
  return {
    ...taskCounters(byStatus),
    dueSoon: sum(OPEN, 'dueSoon'),
    atRisk: sum(OPEN, 'behindOrQuiet') + sum(['routine'], 'quiet'),
    awaitingConfirmation: sum(DONE, 'unconfirmed'),
  };
}

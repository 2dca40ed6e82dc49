import type { TaskMonitoringBody } from '@cis/contracts';
import { monitoringCounts } from './monitoring-counts.js';
import { inSeveralRows, monitoringRows, type RowNames } from './monitoring-rows.js';
import type { TaskCount } from './task-counts.sql.js';

/** The table of what was counted. */
export function monitoringTable(
  { asOf, groupBy }: Pick<TaskMonitoringBody, 'asOf' | 'groupBy'>,
  counts: readonly TaskCount[],
  names: RowNames,
): TaskMonitoringBody {
  return {
    asOf,
    groupBy,
    total: monitoringCounts(counts),
    rows: monitoringRows(groupBy, counts, names),
    inSeveralRows: inSeveralRows(groupBy, counts),
    hasSample: counts.some(({ isSample }) => isSample),
  };
}

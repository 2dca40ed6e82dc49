/** What the monitoring table can be split by. */
export const TASK_MONITORING_GROUPS = [
  'programme',
  'stage',
  'department',
  'commune',
  'region',
  'directive',
  'assigner',
] as const;
export type TaskMonitoringGroup = (typeof TASK_MONITORING_GROUPS)[number];

/** Parts that add up to the total, in the order of the report. */
export const TASK_MONITORING_PARTS = [
  'doneOnTime',
  'doneLate',
  'inTime',
  'overdue',
  'routine',
  'notApplicable',
  'paused',
] as const;
export type TaskMonitoringPart = (typeof TASK_MONITORING_PARTS)[number];

/** What other features may use of tasks. */
export { countersSql, toCounters, type TaskCountRow } from './task-counters.js';
export { recordTaskEvents, taskEventStatements, type TaskEvent } from './task-events.js';
export { leadColumns, leadRows, ownLead, replaceLeads, type LedTask, type TaskLead } from './task-leads.js';
export { taskLagSql, taskRiskSql } from './task-risk.sql.js';
export {
  stateOfDaySql,
  TASK_ALIAS,
  TASK_DUE_SOON_SQL,
  TASK_MINE_SQL,
  TASK_STATUS_SQL,
  TASK_TO_CONFIRM_SQL,
  taskDueSoonSql,
  taskPastOriginalDeadlineSql,
  taskPlaceSql,
  taskStatusSql,
  UNCOUNTED_STATUSES_SQL,
  VISIBLE_TASK_SQL,
  type TaskPlace,
  type TaskSource,
} from './task-status.sql.js';

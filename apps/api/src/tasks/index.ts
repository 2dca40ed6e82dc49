/** What other features may use of tasks. */
export { countersSql, toCounters, type TaskCountRow } from './task-counters.js';
export { TASK_DUE_SOON_SQL, TASK_STATUS_SQL, TASK_TO_CONFIRM_SQL } from './task-status.sql.js';

/** What other capabilities may use of periods. */
export { dueOnSql, hasLockedSql, isClosedForSql, locksOnSql, timelyUntilSql } from './period-window.sql.js';
export { unlockedUntilSql } from './unlocked-until.sql.js';

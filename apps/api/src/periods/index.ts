/** What other capabilities may use of periods. */
export { unlockedUntilSql } from './unlocked-until.sql.js';

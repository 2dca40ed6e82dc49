/** What other features may use of targets. */
export { missingFiguresSql } from './missing-figures.sql.js';
export { TARGET_RESULT_SQL } from './target-result.sql.js';
export { VERSION_IN_FORCE, latestActual } from './target-rows.js';

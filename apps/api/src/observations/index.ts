/** What other features may use of observations. */
export { OBSERVATION_COLUMNS, OBSERVATION_FROM } from './observation-rows.js';

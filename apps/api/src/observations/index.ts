/** What other features may use of observations. Figures are written through ../figures. */
export { OBSERVATION_COLUMNS, OBSERVATION_FROM } from './observation-rows.js';
export { warningBodies } from './observation-warnings.js';

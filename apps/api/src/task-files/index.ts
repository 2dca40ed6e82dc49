/** What other features may use of evidence. */
export { evidenceStatement, toTaskFile, type EvidenceRow } from './evidence-rows.js';

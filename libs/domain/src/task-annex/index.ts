export { readDeadline, readRhythm } from './annex-deadline.js';
export { AnnexVocabulary, type AnnexNames } from './annex-vocabulary.js';
export { matchLines, type ExistingLine } from './match-lines.js';
export { readAnnex, type ReadAnnex } from './read-annex.js';

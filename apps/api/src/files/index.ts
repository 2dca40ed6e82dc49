/** What other capabilities may use of uploaded files. */
export { DecisionFileRetention } from './decision-file-retention.js';
export { decisionFileName, decisionFileType } from './decision-file-type.js';
export { digestLock } from './digest-lock.js';
export { EveryHour } from './every-hour.js';
export { evidenceContent, type EvidenceContent } from './evidence-content.js';
export { attachmentDisposition, disposition, storedFileName } from './file-name.js';
export * from './file-storage.js';
export { removeUnlessUsed } from './remove-unless-used.js';
export { uploadedFile, type UploadedFile } from './uploaded-file.js';

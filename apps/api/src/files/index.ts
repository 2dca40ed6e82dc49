/** What other capabilities may use of uploaded files. */
export { DecisionFileRetention } from './decision-file-retention.js';
export { attachmentDisposition, decisionFileName, decisionFileType } from './decision-file-type.js';
export { digestLock } from './digest-lock.js';
export * from './file-storage.js';
export { removeUnlessUsed } from './remove-unless-used.js';
export { uploadedFile, type UploadedFile } from './uploaded-file.js';

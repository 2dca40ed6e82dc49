/** What other capabilities may use of uploaded files. */
export * from './file-storage.js';
export { uploadedFile, type UploadedFile } from './uploaded-file.js';

/** What other capabilities may use of the import engine. */
export { DataImport, TENANT_IMPORTERS, type TenantImportKind } from './data-import.js';
export type { ImportColumn, ImportFault, ImportRecord, ImportValue } from './import-columns.js';
export { importReference, REFERENCE_IMPORTERS, type ReferenceImportKind } from './import-reference.js';
export { readImportSheet, type ImportSheet } from './import-sheet.js';
export { daysOffImporter } from './importers/days-off.js';
export { runImport, type ImportReport } from './run-import.js';

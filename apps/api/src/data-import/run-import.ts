import { CONSTRAINT_TEXTS, problemText } from '@cis/contracts';
import { ConstraintViolationError, translateDatabaseError } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { TableRow } from '../spreadsheet/index.js';
import type { ImportColumn, ImportFault } from './import-columns.js';
import { readImportSheet } from './import-sheet.js';
import { RefusedRowError, type Importer, type RowOutcome } from './importer.js';

/** What an import did, or would do. Nothing is kept when there is a fault or it was a dry run. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly total: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly faults: readonly ImportFault[];
  /** Columns of the file that mean nothing to this import. */
  readonly ignoredHeaders: readonly string[];
}

export interface SqlRunner {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** Carries the report out of a transaction that must not be committed. */
class RolledBack extends Error {
  constructor(readonly report: ImportReport) {
    super('rolled back');
  }
}

/**
 * Imports all rows or none. `inTransaction` opens the transaction with the rights the kind needs; every row runs in a
 * savepoint, so that one faulty row does not hide the next.
 * @throws DomainError import.unreadable when the header cannot be used.
 */
export async function runImport<Context>(
  importer: Importer<Context>,
  rows: readonly TableRow[],
  dryRun: boolean,
  inTransaction: (work: (context: Context, sql: SqlRunner) => Promise<ImportReport>) => Promise<ImportReport>,
): Promise<ImportReport> {
  try {
    return await inTransaction(async (context, sql) => {
      const report = await applyRows(importer, rows, dryRun, context, sql);
      if (!report.applied) throw new RolledBack(report);
      return report;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.report;
    throw error;
  }
}

async function applyRows<Context>(
  importer: Importer<Context>,
  rows: readonly TableRow[],
  dryRun: boolean,
  context: Context,
  sql: SqlRunner,
): Promise<ImportReport> {
  const sheet = readImportSheet(rows, importer.columns);
  const applyRow = await importer.start(context);
  const faults = [...sheet.faults];
  const counts = { created: 0, changed: 0, same: 0 };
  const firstRows = new Map<string, number>();
  for (const record of sheet.records) {
    try {
      const { action, key } = await inSavepoint(sql, () => applyRow(record));
      const first = firstRows.get(key);
      if (first !== undefined && action !== 'same')
        throw new RefusedRowError(`trùng với dòng ${first} nhưng nội dung khác`);
      firstRows.set(key, first ?? record.row);
      counts[action] += 1;
    } catch (error) {
      const { field, reason } = refusal(error, importer.columns);
      const header = importer.columns.find((column) => column.field === field)?.label ?? null;
      faults.push({ row: record.row, column: (field && sheet.letters.get(field)) ?? null, header, reason });
    }
  }
  if (faults.length === 0) await importer.finish?.(context);
  faults.sort((one, other) => one.row - other.row);
  const total = sheet.records.length + new Set(sheet.faults.map((fault) => fault.row)).size;
  const applied = faults.length === 0 && !dryRun;
  return { dryRun, applied, total, ...counts, faults, ignoredHeaders: sheet.ignoredHeaders };
}

async function inSavepoint(sql: SqlRunner, work: () => Promise<RowOutcome>): Promise<RowOutcome> {
  await sql.query('savepoint import_row');
  try {
    const outcome = await work();
    await sql.query('release savepoint import_row');
    return outcome;
  } catch (error) {
    await sql.query('rollback to savepoint import_row');
    throw error;
  }
}

/** The reason of a refused row; anything that is not a refusal goes on as the failure it is. */
function refusal(error: unknown, columns: readonly ImportColumn[]): { field: string | null; reason: string } {
  if (error instanceof RefusedRowError) return { field: error.field, reason: error.reason };
  if (error instanceof DomainError)
    return { field: null, reason: problemText(error.code, error.params, 'vi') };
  const translated = translateDatabaseError(error);
  if (!(translated instanceof ConstraintViolationError)) throw translated;
  const constraint = translated.constraint ?? '';
  const column = columns.find(
    ({ field }) => constraint.endsWith(`_${field}_check`) || constraint.endsWith(`_${field}_fkey`),
  );
  if (column) return { field: column.field, reason: 'giá trị ngoài phạm vi cho phép' };
  return { field: null, reason: CONSTRAINT_TEXTS[constraint]?.vi ?? 'trái quy tắc của dữ liệu' };
}

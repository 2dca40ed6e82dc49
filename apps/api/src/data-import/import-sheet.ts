import { DomainError, foldName } from '@cis/domain';
import { columnLetter, type TableRow } from '../spreadsheet/index.js';
import { readCell } from './import-cell.js';
import type { ImportColumn, ImportFault, ImportRecord, ImportValue } from './import-columns.js';

/** The file by its header: converted rows, faulty cells, and headers nobody knows. */
export interface ImportSheet {
  readonly records: readonly ImportRecord[];
  readonly faults: readonly ImportFault[];
  readonly ignoredHeaders: readonly string[];
  /** Where a field stands, for faults found later. */
  readonly letters: ReadonlyMap<string, string>;
}

interface Header {
  readonly row: TableRow;
  readonly columns: ReadonlyMap<number, ImportColumn>;
}

const HEADER_WITHIN_ROWS = 20;
/** Numbering columns carry nothing to import. */
const NUMBERING = new Set(['stt', 'tt', 'sothutu', 'no']);

/**
 * Finds the header row by its names (title lines above are skipped) and converts the rows below. A row with a faulty cell is
 * not among the records.
 * @throws DomainError import.unreadable when there is no header or a required column is missing.
 */
export function readImportSheet(rows: readonly TableRow[], columns: readonly ImportColumn[]): ImportSheet {
  const header = findHeader(rows, columns);
  const letters = new Map([...header.columns].map(([index, column]) => [column.field, columnLetter(index)]));
  const faults: ImportFault[] = [];
  const records: ImportRecord[] = [];
  for (const row of rows.filter((each) => each.number > header.row.number)) {
    const values: Record<string, ImportValue> = {};
    const before = faults.length;
    for (const [index, column] of header.columns) {
      const reading = readCell(row.cells[index] ?? '', column);
      if ('value' in reading) values[column.field] = reading.value;
      else
        faults.push({
          row: row.number,
          column: columnLetter(index),
          header: column.label,
          reason: reading.reason,
        });
    }
    if (faults.length === before) records.push({ row: row.number, values });
  }
  const ignoredHeaders = header.row.cells.filter(
    (cell, index) => cell !== '' && !header.columns.has(index) && !NUMBERING.has(foldName(cell)),
  );
  return { records, faults, ignoredHeaders, letters };
}

function findHeader(rows: readonly TableRow[], columns: readonly ImportColumn[]): Header {
  const names = columnsByName(columns);
  const candidates = rows
    .slice(0, HEADER_WITHIN_ROWS)
    .map((row) => ({ row, columns: recognise(row, names) }));
  const best = candidates.reduce<Header | null>(
    (soFar, one) => (one.columns.size > (soFar?.columns.size ?? 0) ? one : soFar),
    null,
  );
  if (!best)
    throw unreadable(
      `không thấy dòng tiêu đề; cần các cột: ${labels(columns.filter((column) => column.isRequired))}`,
    );
  const found = [...best.columns.values()];
  const missing = columns.filter((column) => column.isRequired && !found.includes(column));
  if (missing.length > 0) throw unreadable(`thiếu cột: ${labels(missing)}`);
  const twice = found.filter((column, index) => found.indexOf(column) !== index);
  if (twice.length > 0) throw unreadable(`cột lặp lại: ${labels(twice)}`);
  return best;
}

function recognise(row: TableRow, names: ReadonlyMap<string, ImportColumn>): Map<number, ImportColumn> {
  const found = new Map<number, ImportColumn>();
  row.cells.forEach((cell, index) => {
    // Units and hints in brackets are part of many headers: `Ngày sinh (ngày/tháng/năm)`.
    const column = names.get(foldName(cell)) ?? names.get(foldName(cell.replace(/\([^)]*\)/g, '')));
    if (column) found.set(index, column);
  });
  return found;
}

function columnsByName(columns: readonly ImportColumn[]): Map<string, ImportColumn> {
  return new Map(
    columns.flatMap((column) =>
      [column.field, column.label, ...(column.aliases ?? [])].map(
        (name) => [foldName(name), column] as const,
      ),
    ),
  );
}

function labels(columns: readonly ImportColumn[]): string {
  return columns.map((column) => column.label).join(', ');
}

function unreadable(reason: string): DomainError {
  return new DomainError('import.unreadable', { reason });
}

import type { CellValue } from 'hucre/xlsx';
import { DomainError } from '@cis/domain';
import { openFirstSheet, unreadable } from './open-workbook.js';
import { readCsv } from './read-csv.js';
import { LARGEST_FILE_BYTES, MOST_COLUMNS, MOST_ROWS, TRUTH_WORDS, type TableRow } from './table.js';

/**
 * The rows of an XLSX file's first visible sheet, or of a CSV file; empty rows are left out, their numbers stay.
 * @throws DomainError import.unreadable, file.too-large or file.type-not-allowed.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableRow[]> {
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    throw new DomainError('file.too-large', { megabytes: LARGEST_FILE_BYTES / 1_048_576 });
  }
  const rows = await readRows(bytes, fileName.toLowerCase());
  if (rows.length > MOST_ROWS) throw unreadable(`quá ${MOST_ROWS} dòng, hãy chia thành nhiều tệp`);
  if (rows.some((row) => row.length > MOST_COLUMNS)) throw unreadable(`quá ${MOST_COLUMNS} cột`);
  return rows
    .map((cells, index) => ({ number: index + 1, cells: cells.map(tidy) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

function readRows(bytes: Uint8Array, fileName: string): Promise<string[][]> | string[][] {
  if (fileName.endsWith('.xlsx')) return readWorkbook(bytes);
  if (fileName.endsWith('.csv') || fileName.endsWith('.txt')) return readCsv(bytes);
  throw new DomainError('file.type-not-allowed');
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await openFirstSheet(bytes);
  return (sheet?.rows ?? []).map((row) => withoutTrailingBlanks(row.map(cellText)));
}

export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return TRUTH_WORDS[`${value}`];
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

const PLAIN_NUMBER = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumSignificantDigits: 15 });

/** With a decimal comma, as a Vietnamese reader would type it; 15 digits are all that a spreadsheet keeps. */
function numberText(value: number): string {
  return PLAIN_NUMBER.format(value);
}

function withoutTrailingBlanks(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** Our own exports put an apostrophe before text that a spreadsheet would take for a formula. */
export function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '');
}

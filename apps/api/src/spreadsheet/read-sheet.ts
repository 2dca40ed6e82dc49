import type { Cell, Sheet } from 'hucre/xlsx';
import { DomainError, type FigureSheet, type SheetCell } from '@cis/domain';
import { openFirstSheet, unreadable } from './open-workbook.js';
import { decode, parseDelimited } from './read-csv.js';
import { cellText, tidy } from './read-table.js';
import { LARGEST_FILE_BYTES, MOST_COLUMNS, MOST_ROWS } from './table.js';

const LONGEST_CELL = 2_000;
/** Three years of months of the province. */
const MOST_FILLED_CELLS = 300_000;

/**
 * The first visible sheet of an XLSX file, or a CSV or TXT file, with true numbers as numbers, merged ranges, and every row in its place.
 * A number shown as per cent is given per hundred, as a person reads it. Text beyond `longestCell` characters is cut off.
 * @throws DomainError import.unreadable, file.too-large or file.type-not-allowed.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  longestCell = LONGEST_CELL,
): Promise<FigureSheet> {
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    throw new DomainError('file.too-large', { megabytes: LARGEST_FILE_BYTES / 1_048_576 });
  }
  const name = fileName.toLowerCase();
  if (name.endsWith('.xlsx'))
    return checked(fromWorkbook(await openFirstSheet(bytes, { readStyles: true }), longestCell));
  if (name.endsWith('.csv') || name.endsWith('.txt')) return readPasted(decode(bytes), longestCell);
  throw new DomainError('file.type-not-allowed');
}

/**
 * A block as spreadsheet programs put it on the clipboard: tabs between cells; also text with `;` or `,` between them.
 * @throws DomainError import.unreadable.
 */
export function readPasted(text: string, longestCell = LONGEST_CELL): FigureSheet {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\0', '');
  const delimiter = delimiterOfTable(plain);
  const rows = parseDelimited(plain, delimiter, delimiter === '\t');
  return checked({ rows: rows.map((row) => row.map((cell) => plainCell(cell, longestCell))), merges: [] });
}

function fromWorkbook(sheet: Sheet | undefined, longestCell: number): FigureSheet {
  const rows = (sheet?.rows ?? []).map((row, at) =>
    row.map((value, column): SheetCell => {
      if (typeof value !== 'number') return plainCell(cellText(value), longestCell);
      return isPerCent(sheet?.cells?.get(`${at},${column}`)) ? perHundred(value) : value;
    }),
  );
  const merges = (sheet?.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  return { rows, merges };
}

/** What a database and a browser can hold, and no longer than the longest note. */
function plainCell(text: string, longest: number): string {
  return tidy(text.replaceAll('\0', '')).slice(0, longest).toWellFormed();
}

function isPerCent(cell: Cell | undefined): boolean {
  return cell?.style?.numFmt?.includes('%') === true;
}

/** 0.944 → 94.4 without the dust of binary fractions. */
function perHundred(value: number): number {
  return Number((value * 100).toPrecision(15));
}

function checked(sheet: FigureSheet): FigureSheet {
  if (sheet.rows.length > MOST_ROWS) throw unreadable(`quá ${MOST_ROWS} dòng, hãy chia thành nhiều tệp`);
  if (
    sheet.rows.some((row) => row.length > MOST_COLUMNS && row.slice(MOST_COLUMNS).some((cell) => cell !== ''))
  ) {
    throw unreadable(`quá ${MOST_COLUMNS} cột`);
  }
  const filled = sheet.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
  if (filled === 0) throw unreadable('không có ô nào có nội dung');
  if (filled > MOST_FILLED_CELLS)
    throw unreadable(`quá ${MOST_FILLED_CELLS} ô có nội dung, hãy chia thành nhiều tệp`);
  return sheet;
}

/** Tabs decide; else semicolons, which Vietnamese machines write; commas may be decimal marks and come last. */
function delimiterOfTable(text: string): string {
  if (text.includes('\t')) return '\t';
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const semicolons = lines.filter((line) => line.replace(/"[^"]*"/g, '').includes(';')).length;
  return semicolons * 2 >= lines.length ? ';' : ',';
}

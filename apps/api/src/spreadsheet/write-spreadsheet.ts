import { stringify } from 'csv-stringify/sync';
import { writeXlsx as writeWorkbook, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { formatVietnameseDate } from '@cis/domain';
import { TRUTH_WORDS, type CellContent, type SheetColumn, type SheetContent } from './table.js';

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3ECF7' } },
  alignment: { wrapText: true, vertical: 'center' },
  border: { bottom: { style: 'thin' } },
};
const TITLE: CellStyle = { font: { bold: true, size: 13 } };
const FORMULA_START = /^[=+\-@\t\r]/;
const LONGEST_CELL = 32_767;
// eslint-disable-next-line no-control-regex
const NOT_FOR_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** An XLSX file with true numbers and dates, a header that stays in view, and text that is never taken for a formula. */
export async function writeXlsx(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  return writeWorkbook({ sheets: sheets.map(sheet), stringMode: 'shared' });
}

/** A CSV file the Excel of a Vietnamese machine opens right: UTF-8 with BOM, `;`, decimal comma, dates day first. */
export function writeCsv({ columns, rows }: Pick<SheetContent, 'columns' | 'rows'>): Buffer {
  const records = [
    columns.map((column) => textForCsv(column.header)),
    ...rows.map((row) => columns.map((column, index) => cellForCsv(row[index] ?? null, column))),
  ];
  return Buffer.from(stringify(records, { delimiter: ';', bom: true, record_delimiter: 'windows' }));
}

function sheet({ name, title = [], columns, rows }: SheetContent): WriteSheet {
  const headerRow = title.length;
  const cells = new Map<string, { style: CellStyle }>();
  title.forEach((_, row) => cells.set(`${row},0`, { style: TITLE }));
  columns.forEach((_, column) => cells.set(`${headerRow},${column}`, { style: HEADER }));
  return {
    name: sheetName(name),
    columns: columns.map((column) => ({
      width: column.width ?? defaultWidth(column),
      numFmt: numberFormat(column),
    })),
    rows: [
      ...title.map((line) => [plainText(line)]),
      columns.map((column) => plainText(column.header)),
      ...rows.map((row) => columns.map((column, index) => cellForXlsx(row[index] ?? null, column))),
    ],
    cells,
    freezePane: { rows: headerRow + 1 },
  };
}

function cellForXlsx(value: CellContent, column: SheetColumn): CellValue {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return TRUTH_WORDS[`${value}`];
  return column.kind === 'date' ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : plainText(value);
}

function cellForCsv(value: CellContent, column: SheetColumn): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return TRUTH_WORDS[`${value}`];
  return column.kind === 'date' ? formatVietnameseDate(value) : textForCsv(value);
}

/** An apostrophe keeps a spreadsheet from running the text; readTable takes it off again. */
function textForCsv(text: string): string {
  const plain = plainText(text);
  return FORMULA_START.test(plain) ? `'${plain}` : plain;
}

/** XML has no place for control characters and lone surrogates, Excel none for more than 32,767 characters. */
function plainText(text: string): string {
  return text.toWellFormed().replace(NOT_FOR_XML, '').slice(0, LONGEST_CELL);
}

function numberFormat({ kind, decimals }: SheetColumn): string {
  if (kind === 'date') return 'dd/mm/yyyy';
  if (kind === 'text') return '@';
  if (decimals === undefined) return 'General';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function defaultWidth({ header, kind }: SheetColumn): number {
  const narrowest = kind === 'text' ? 16 : 12;
  return Math.min(40, Math.max(narrowest, header.length + 2));
}

/** At most 31 characters, none of those Excel refuses. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  );
}

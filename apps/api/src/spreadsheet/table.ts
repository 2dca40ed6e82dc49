/** One row of a file as people see it. */
export interface TableRow {
  /** As the spreadsheet program shows it: the first row is 1. */
  readonly number: number;
  /** Trimmed text in NFC. Numbers carry a decimal comma and no grouping, dates are `YYYY-MM-DD`, truth is `Có` or `Không`. */
  readonly cells: readonly string[];
}

/** What can be written into a cell; a date is its `YYYY-MM-DD` text in a column of kind 'date'. */
export type CellContent = string | number | boolean | null;

export interface SheetColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** In characters; by default from the header. */
  readonly width?: number;
  /** Shown decimals of a number; the stored value is not rounded. */
  readonly decimals?: number;
}

export interface SheetContent {
  readonly name: string;
  /** Lines above the header: title, as-of date, "Số liệu minh họa". */
  readonly title?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellContent[])[];
}

export const LARGEST_FILE_BYTES = 10 * 1_048_576;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;

export const TRUTH_WORDS = { true: 'Có', false: 'Không' } as const;

/** 0 → `A`, 27 → `AB`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The lines above a table: what it is and as of which day, and that it is sample data where any row is. */
export function sheetTitle(
  title: string,
  asOf: string,
  rows: readonly { readonly isSample: boolean }[],
): string[] {
  const day = asOf.split('-').reverse().join('/');
  return [
    `${title}, tính đến ngày ${day}`,
    ...(rows.some(({ isSample }) => isSample) ? ['Số liệu minh họa'] : []),
  ];
}

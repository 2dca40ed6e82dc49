/** A number where the spreadsheet holds one, else its trimmed text in NFC; '' is an empty cell. */
export type SheetCell = string | number;

/** Cells joined into one; 0-based, both ends belong to it. The content stands in the top left cell. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table as it was pasted or read from a file; row 0 is the first row of the sheet, empty rows stay. */
export interface FigureSheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly MergedRange[];
}

/** The text of a cell as a person sees it. */
export function textOf(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

/** Labels of a sheet: every cell of a merged range says what its top left cell says. Figures never do. */
export class SheetLabels {
  private readonly covering = new Map<string, MergedRange>();

  constructor(private readonly sheet: FigureSheet) {
    for (const range of sheet.merges) {
      for (let row = range.top; row <= Math.min(range.bottom, sheet.rows.length - 1); row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          this.covering.set(`${row},${column}`, range);
        }
      }
    }
  }

  at(row: number, column: number): string {
    const range = this.covering.size === 0 ? undefined : this.covering.get(`${row},${column}`);
    return textOf(this.sheet.rows[range?.top ?? row]?.[range?.left ?? column]).trim();
  }

  /** The cell is covered by a merged range that begins above it. */
  continuesAbove(row: number, column: number): boolean {
    return (this.covering.get(`${row},${column}`)?.top ?? row) < row;
  }
}

/** Columns of the widest row. */
export function widthOf(sheet: FigureSheet): number {
  return sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

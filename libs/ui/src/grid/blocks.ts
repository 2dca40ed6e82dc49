import type { CellChange } from './matrix.js';
import type { Block, Place } from './selection.js';
import type { TextBlock } from './tsv.js';

/** What the block operations must know of a grid. */
export interface Sheet {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  textAt(place: Place): string;
  isEditable(place: Place): boolean;
  /** The text as the column keeps it, or null where it does not fit (a word that no choice has). */
  accepted(place: Place, text: string): string | null;
}

export interface Written {
  readonly changes: readonly CellChange[];
  /** Cells of the block that were not written: read-only, outside the grid, or not fitting. */
  readonly skipped: number;
  /** What the block covers now. */
  readonly covered: Block;
}

/**
 * A block put down at a selection, as spreadsheets do: a block that fits into the selection a whole number of times
 * fills it; any other one spreads from its upper left corner, over the edge of the selection where it is larger.
 */
export function pasted(sheet: Sheet, selection: Block, block: TextBlock): Written {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const rows = selection.bottom - selection.top + 1;
  const columns = selection.right - selection.left + 1;
  const isTiled = rows % height === 0 && columns % width === 0;
  const covered = {
    top: selection.top,
    left: selection.left,
    bottom: selection.top + (isTiled ? rows : height) - 1,
    right: selection.left + (isTiled ? columns : width) - 1,
  };
  return write(
    sheet,
    covered,
    ({ row, column }) => block[(row - covered.top) % height]?.[(column - covered.left) % width] ?? null,
  );
}

/** The first rows of a block repeated down to `bottom`; `sourceRows` of them are the pattern. */
export function filledDown(sheet: Sheet, target: Block, sourceRows: number): Written {
  return write(sheet, { ...target, top: target.top + sourceRows }, ({ row, column }) =>
    sheet.textAt({ row: target.top + ((row - target.top) % sourceRows), column }),
  );
}

export function cleared(sheet: Sheet, selection: Block): Written {
  return write(sheet, selection, () => '');
}

export function copied(sheet: Sheet, selection: Block): TextBlock {
  return range(selection.top, selection.bottom).map((row) =>
    range(selection.left, selection.right).map((column) => sheet.textAt({ row, column })),
  );
}

function write(sheet: Sheet, covered: Block, textFor: (place: Place) => string | null): Written {
  const changes: CellChange[] = [];
  let skipped = 0;
  for (const row of range(covered.top, covered.bottom)) {
    for (const column of range(covered.left, covered.right)) {
      const place = { row, column };
      const offered = textFor(place);
      if (offered === null) continue;
      const rowId = sheet.rowIds[row];
      const columnId = sheet.columnIds[column];
      const isThere = rowId !== undefined && columnId !== undefined && sheet.isEditable(place);
      const text = isThere ? sheet.accepted(place, offered) : null;
      if (!isThere || text === null) skipped += 1;
      else changes.push({ row: rowId, column: columnId, text });
    }
  }
  return {
    changes,
    skipped,
    covered: {
      ...covered,
      bottom: Math.min(covered.bottom, sheet.rowIds.length - 1),
      right: Math.min(covered.right, sheet.columnIds.length - 1),
    },
  };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);

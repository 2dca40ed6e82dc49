import type { ReactNode, Ref } from 'react';
import type { CellChange } from './matrix.js';
import type { TextBlock } from './tsv.js';

export interface GridOption {
  readonly id: string;
  readonly label: string;
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** Below the label, such as a unit. */
  readonly hint?: string;
  /** What opens to type in; none for a column that is only read. */
  readonly editor: 'number' | 'text' | 'select' | 'none';
  readonly options?: readonly GridOption[];
  /** Pixels. */
  readonly width: number;
  /** Numbers stand to the right. */
  readonly isNumeric?: boolean;
}

export interface GridRow {
  readonly id: string;
  /** Said by screen readers for the row. */
  readonly name: string;
  /** The row's heading; its name unless given. */
  readonly header?: ReactNode;
  /** Rows of a group follow each other; its name stands above the first. */
  readonly group?: string;
  /** Below the row: what is asked about it, with buttons. Alt+ArrowDown goes there, Escape comes back. */
  readonly detail?: ReactNode;
}

export const CELL_STATUSES = ['saving', 'saved', 'waiting', 'refused', 'warning', 'changed'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

export interface GridCell {
  /** What editing starts with and what is copied. */
  readonly text: string;
  /** What is read when it is not edited; the text unless given. */
  readonly shown?: ReactNode;
  readonly isReadOnly?: boolean;
  readonly status?: CellStatus;
  /** Why it is refused, or what is remarkable about it. */
  readonly message?: string;
}

/** By row and column. A row whose cells did not change keeps its object, or it is drawn again. */
export type GridCells = Readonly<Record<string, Readonly<Record<string, GridCell>>>>;

export type ChangeOrigin = 'type' | 'paste' | 'cut' | 'clear' | 'fill';

/** The grid's own words in the language of the screen. */
export interface GridWords {
  /** Heading of the column of row names. */
  readonly rowHeading: string;
  /** Said once on entering: keys, and how to leave. */
  readonly help: string;
  readonly readOnly: string;
  readonly leaving: string;
  readonly nothingToUndo: string;
  readonly status: Readonly<Record<CellStatus, string>>;
  readonly selected: (rows: number, columns: number) => string;
  readonly copied: (cells: number) => string;
  readonly written: (cells: number, skipped: number) => string;
  readonly undone: (cells: number) => string;
  readonly redone: (cells: number) => string;
}

/** What a page may ask of a grid on the screen. */
export interface GridHandle {
  focusCell(row: string, column: string): void;
}

export interface SpreadsheetGridProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  readonly words: GridWords;
  /** One call for each action of the person, however many cells it writes. */
  readonly onChange: (changes: readonly CellChange[], origin: ChangeOrigin) => void;
  /** Says how many cells it wrote. */
  readonly onUndo: () => number;
  readonly onRedo: () => number;
  /** Text in an open editor, before it is a change; null when the editor closes. */
  readonly onTyping?: (change: CellChange | null) => void;
  /** A pasted block that the page wants to read itself, such as a table with names and headings; true when it takes it. */
  readonly onPasteTable?: (text: string, block: TextBlock) => boolean;
  readonly onFocusCell?: (row: string, column: string) => void;
  /** Keys that the grid has no use for. */
  readonly onOtherKey?: (key: string) => void;
  readonly ref?: Ref<GridHandle>;
  /** Width of the column of row names, in pixels. */
  readonly headerWidth?: number;
}

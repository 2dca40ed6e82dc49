import type { ReactNode } from 'react';

/** Anything a table can show: a row with an id. */
export interface Identified {
  readonly id: string | number;
}

export interface Column<Row extends Identified> {
  readonly source: string;
  readonly label: string;
  readonly render?: (row: Row) => ReactNode;
  readonly isNumeric?: boolean;
  readonly isSortable?: boolean;
  /** Names and figures that must not break over two lines. */
  readonly isUnbroken?: boolean;
  /** Left out of the cards on a phone: two or three figures are enough there. */
  readonly isWideOnly?: boolean;
  /** Takes the whole width of a card, below its label: what is a table itself has no room beside it. */
  readonly isBlock?: boolean;
}

export const numericSx = {
  textAlign: 'right',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
} as const;

/** How a cell of this column stands. */
export function cellSx<Row extends Identified>(column: Column<Row>) {
  if (column.isNumeric) return numericSx;
  return column.isUnbroken ? { whiteSpace: 'nowrap' } : undefined;
}

export function contentOf<Row extends Identified>(column: Column<Row>, row: Row): ReactNode {
  if (column.render) return column.render(row);
  const value = (row as unknown as Record<string, unknown>)[column.source];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The group's heading where a new group begins, else null. */
export function headingAt<Row extends Identified>(
  rows: readonly Row[],
  place: number,
  groupOf: ((row: Row) => string) | undefined,
): string | null {
  const row = rows[place];
  if (!groupOf || !row) return null;
  const before = rows[place - 1];
  const heading = groupOf(row);
  return before && groupOf(before) === heading ? null : heading;
}

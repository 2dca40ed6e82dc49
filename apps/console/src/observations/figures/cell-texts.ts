import type { EntryCellBody, EntryRowBody } from '../entry.types';

import { figureText } from './read-figure';

export const CELL_COLUMNS = ['value', 'numerator', 'denominator', 'state', 'grade', 'note'] as const;
export type CellColumn = (typeof CELL_COLUMNS)[number];

/** A figure as texts, as it is typed: whatever stands there is kept, also what cannot be read. */
export type CellTexts = Readonly<Record<CellColumn, string>>;

export const NO_TEXTS: CellTexts = {
  value: '',
  numerator: '',
  denominator: '',
  state: '',
  grade: '',
  note: '',
};

const NEEDS_REASON: ReadonlySet<string> = new Set(['not_available', 'not_applicable']);

/** In these states the remark says why there is no figure. */
export const needsReason = (state: string): boolean => NEEDS_REASON.has(state);

export const isNumberColumn = (column: string): column is 'value' | 'numerator' | 'denominator' =>
  column === 'value' || column === 'numerator' || column === 'denominator';

export function textsOfCell(cell: EntryCellBody | null): CellTexts {
  if (!cell) return NO_TEXTS;
  return {
    value: figureText(cell.value),
    numerator: figureText(cell.numerator),
    denominator: figureText(cell.denominator),
    state: cell.state,
    grade: cell.grade ?? '',
    note: (needsReason(cell.state) ? (cell.reason ?? cell.note) : cell.note) ?? '',
  };
}

export const textsOf = ({ cell }: Pick<EntryRowBody, 'cell'>): CellTexts => textsOfCell(cell);

export const sameTexts = (one: CellTexts, other: CellTexts): boolean =>
  CELL_COLUMNS.every((column) => one[column] === other[column]);

import type { EntryRowBody, SaveCellBody } from '../entry.types';
import type { DataGrade, ObservationState } from '@cis/contracts/observations.constants';
import { ratioOf } from '@cis/domain/observation-checks';

import type { TextKey } from '../../messages/useText';
import { needsReason, sameTexts, textsOf, type CellColumn, type CellTexts } from './cell-texts';
import { readFigure, type FigureLimits, type FigureReading } from './read-figure';

/** A figure ready to be sent; which version it is based on is known by whoever sends it. */
export type ReadyCell = Omit<SaveCellBody, 'baseVersion'>;

export type Verdict =
  /** As it is saved. */
  | { readonly kind: 'same' }
  | { readonly kind: 'ready'; readonly body: ReadyCell }
  /** Something is still to be typed; `invalid`: something typed cannot be. Both stay in the browser until they are right. */
  | { readonly kind: 'incomplete' | 'invalid'; readonly column: CellColumn; readonly reason: TextKey }
  | { readonly kind: 'ask'; readonly column: CellColumn; readonly readings: readonly number[] };

type RowRules = Pick<
  EntryRowBody,
  'indicatorCode' | 'unit' | 'decimals' | 'hardMin' | 'hardMax' | 'isRatio' | 'cell'
>;

/** What can be done with a row's texts: nothing, send them, or say what is wrong. The server judges again what is sent. */
export function verdictOf(row: RowRules, texts: CellTexts): Verdict {
  if (sameTexts(texts, textsOf(row))) return { kind: 'same' };
  const parts: FigureLimits = { decimals: 2, hardMin: null, hardMax: null };
  const value = readFigure(texts.value, row);
  const numerator = readFigure(texts.numerator, parts);
  const denominator = readFigure(texts.denominator, parts);
  const unread =
    unreadOf('numerator', numerator) ?? unreadOf('denominator', denominator) ?? unreadOf('value', value);
  if (unread) return unread;
  if (texts.state === '') {
    return texts.note === '' && row.cell === null
      ? { kind: 'same' }
      : { kind: 'incomplete', column: 'state', reason: 'entry.reason.chooseState' };
  }
  if (texts.state !== 'reported') return absence(row, texts);
  const figures = {
    value: numberOf(value),
    numerator: numberOf(numerator),
    denominator: numberOf(denominator),
  };
  if (figures.denominator === 0)
    return { kind: 'invalid', column: 'denominator', reason: 'entry.reason.denominatorZero' };
  const quotient = ratioOf(figures.numerator, figures.denominator, row.unit);
  if (figures.value === null && quotient === null) return missingFigure(figures);
  return ready(row, texts, {
    ...figures,
    // A value that is only the quotient written out is left to the server, which keeps it unrounded.
    value:
      quotient !== null && figures.value !== null && isAbout(figures.value, quotient, row.decimals)
        ? null
        : figures.value,
  });
}

interface Figures {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const NO_FIGURES: Figures = { value: null, numerator: null, denominator: null };

function absence(row: RowRules, texts: CellTexts): Verdict {
  if (texts.value !== '' || texts.numerator !== '' || texts.denominator !== '')
    return { kind: 'invalid', column: 'state', reason: 'entry.reason.stateWithValue' };
  if (needsReason(texts.state) && texts.note.trim() === '')
    return { kind: 'incomplete', column: 'note', reason: 'entry.reason.giveReason' };
  return ready(row, texts, NO_FIGURES);
}

function missingFigure({ numerator, denominator }: Figures): Verdict {
  if (numerator !== null)
    return { kind: 'incomplete', column: 'denominator', reason: 'entry.reason.giveDenominator' };
  if (denominator !== null)
    return { kind: 'incomplete', column: 'numerator', reason: 'entry.reason.giveNumerator' };
  return { kind: 'incomplete', column: 'value', reason: 'entry.reason.giveValue' };
}

function ready(row: RowRules, { state, grade, note }: CellTexts, figures: Figures): Verdict {
  if (state === 'reported' && grade === '')
    return { kind: 'incomplete', column: 'grade', reason: 'entry.reason.giveGrade' };
  const isReason = needsReason(state);
  const remark = note.trim() === '' ? null : note.trim();
  return {
    kind: 'ready',
    body: {
      indicatorCode: row.indicatorCode,
      // Only choices of the column get here; anything else the server refuses.
      state: state as ObservationState,
      grade: state === 'reported' ? (grade as DataGrade) : null,
      ...figures,
      reason: isReason ? remark : null,
      note: isReason ? (row.cell && needsReason(row.cell.state) ? row.cell.note : null) : remark,
    },
  };
}

function unreadOf(column: CellColumn, reading: FigureReading): Verdict | null {
  if (reading.kind === 'invalid') return { kind: 'invalid', column, reason: 'entry.reason.unreadable' };
  if (reading.kind === 'ask') return { kind: 'ask', column, readings: reading.readings };
  return null;
}

const numberOf = (reading: FigureReading): number | null => (reading.kind === 'value' ? reading.value : null);

const isAbout = (value: number, quotient: number, decimals: number): boolean =>
  Math.abs(value - quotient) <= 10 ** -decimals + 1e-9;

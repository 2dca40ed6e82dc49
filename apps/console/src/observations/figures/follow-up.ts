import type { EntryRowBody } from '../entry.types';
import { ratioOf } from '@cis/domain/observation-checks';

import { isNumberColumn, type CellTexts } from './cell-texts';
import { figureText, readFigure } from './read-figure';

type RowRules = Pick<EntryRowBody, 'unit' | 'decimals' | 'hardMin' | 'hardMax' | 'isRatio' | 'cell'>;

/**
 * What follows from a change of a row, so that nobody does by hand what the form knows: a number makes it reported, parts make the
 * value, an absence takes the numbers away, and no number is left as missing. What was changed itself stays as the person wrote it.
 */
export function followUp(
  row: RowRules,
  before: CellTexts,
  change: Partial<CellTexts>,
  defaultGrade: string,
): CellTexts {
  const next = { ...before, ...change };
  if (row.isRatio && !('value' in change) && ('numerator' in change || 'denominator' in change)) {
    next.value = quotientText(row, next) ?? next.value;
  }
  const wroteNumber = Object.entries(change).some(([column, text]) => isNumberColumn(column) && text !== '');
  const isEmpty = next.value === '' && next.numerator === '' && next.denominator === '';
  if (!('state' in change)) {
    if (wroteNumber) next.state = 'reported';
    else if (isEmpty && next.state === 'reported') next.state = row.cell ? 'missing' : '';
  } else if (next.state === '' && row.cell) next.state = 'missing';
  if (next.state !== 'reported' && !wroteNumber) {
    next.value = '';
    next.numerator = '';
    next.denominator = '';
  }
  if (!('grade' in change)) {
    if (next.state !== 'reported') next.grade = '';
    else if (next.grade === '') next.grade = defaultGrade;
  }
  return next;
}

function quotientText(row: RowRules, { numerator, denominator }: CellTexts): string | undefined {
  const upper = readFigure(numerator, WHOLE);
  const lower = readFigure(denominator, WHOLE);
  if (upper.kind !== 'value' || lower.kind !== 'value') return undefined;
  const quotient = ratioOf(upper.value, lower.value, row.unit);
  return quotient === null ? undefined : figureText(quotient);
}

/** Parts are counts or amounts whose own limits the form does not know. */
const WHOLE = { decimals: 2, hardMin: null, hardMax: null };

import type { TargetOperator, TargetResult } from '@cis/contracts';

/** What is asked, in the indicator's unit: `low` alone, `high` alone (at_most), or both (range). */
export interface TargetBounds {
  readonly operator: TargetOperator;
  readonly low: number | null;
  readonly high: number | null;
}

export type Direction = 'higher' | 'lower' | 'none';

export interface Achievement {
  /** Per cent of the target (212 = 212 %); null where a per cent would mislead. */
  readonly ratio: number | null;
  /** Actual minus target, in the indicator's unit; 0 within a range. */
  readonly difference: number | null;
  readonly result: TargetResult | null;
}

const UNKNOWN: Achievement = { ratio: null, difference: null, result: null };

/** Which bounds an operator needs; the database has the same rule. */
export function boundsFit({ operator, low, high }: TargetBounds): boolean {
  if (operator === 'at_most') return high !== null && low === null;
  if (operator === 'range') return low !== null && high !== null && low <= high;
  return low !== null && high === null;
}

/**
 * Compares an actual with its target (domain.md 3.3, rules 2-4). Missing is not zero: no actual, no result.
 * - không đạt < đạt < vượt; "vượt" only beyond the good end, so never for an indicator without a direction.
 * - A range is met inside, exceeded beyond its good end; "reach" is met from the level on and never exceeded.
 * - Lower-is-better shows a difference, no per cent; neither do targets of 0 or below.
 */
export function achievement(bounds: TargetBounds, direction: Direction, actual: number | null): Achievement {
  if (actual === null || !boundsFit(bounds)) return UNKNOWN;
  const reference = referenceOf(bounds, actual);
  return {
    ratio: direction !== 'lower' && reference !== null && reference > 0 ? (actual / reference) * 100 : null,
    difference: reference === null ? 0 : actual - reference,
    result: resultOf(bounds, direction, actual),
  };
}

/** The bound the actual is measured against; null within a range. */
function referenceOf({ operator, low, high }: TargetBounds, actual: number): number | null {
  if (operator !== 'range') return low ?? high;
  if (low !== null && actual < low) return low;
  return high !== null && actual > high ? high : null;
}

function resultOf({ operator, low, high }: TargetBounds, direction: Direction, actual: number): TargetResult {
  switch (operator) {
    case 'at_most':
      return atMost(high ?? 0, direction === 'lower', actual);
    case 'at_least':
      return atLeast(low ?? 0, direction === 'higher', actual);
    case 'reach':
      return direction === 'lower' ? atMost(low ?? 0, false, actual) : atLeast(low ?? 0, false, actual);
    case 'per_year':
      return direction === 'lower'
        ? atMost(low ?? 0, true, actual)
        : atLeast(low ?? 0, direction === 'higher', actual);
    case 'equal':
      return within(low ?? 0, low ?? 0, direction, actual);
    case 'range':
      return within(low ?? 0, high ?? 0, direction, actual);
  }
}

function atLeast(low: number, moreIsBetter: boolean, actual: number): TargetResult {
  if (actual < low) return 'not_met';
  return actual > low && moreIsBetter ? 'exceeded' : 'met';
}

function atMost(high: number, lessIsBetter: boolean, actual: number): TargetResult {
  if (actual > high) return 'not_met';
  return actual < high && lessIsBetter ? 'exceeded' : 'met';
}

function within(low: number, high: number, direction: Direction, actual: number): TargetResult {
  if (actual >= low && actual <= high) return 'met';
  const beyondGoodEnd = (direction === 'higher' && actual > high) || (direction === 'lower' && actual < low);
  return beyondGoodEnd ? 'exceeded' : 'not_met';
}

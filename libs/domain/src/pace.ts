import type { Aggregation, IndicatorKind, PaceState } from '@cis/contracts';
import { achievement, boundsFit, type Direction, type TargetBounds } from './achievement.js';

export interface PaceInput {
  readonly bounds: TargetBounds;
  readonly direction: Direction;
  /** The figure grows towards the year's target, from nothing in January; see growsToTarget. */
  readonly isCumulative: boolean;
  readonly value: number | null;
  /** Months of the year that the period closes: 7 for July, 9 for the third quarter, 12 for the year. */
  readonly elapsedMonths: number;
  /** The same commune's last year: at the same period, and at its end. */
  readonly lastYear: { readonly samePeriod: number | null; readonly yearEnd: number | null };
}

export interface Pace {
  /** Share of the year's target expected by now, 0-1; null for a figure that does not accumulate. */
  readonly expectedShare: number | null;
  /** Share of the target reached, 0 and up; null where a per cent would mislead. */
  readonly achievedShare: number | null;
  readonly basis: 'last_year' | 'calendar' | 'level' | null;
  readonly state: PaceState | null;
}

const UNKNOWN: Pace = { expectedShare: null, achievedShare: null, basis: null, state: null };
const CLOSE = 0.05;
const FAR = 0.2;
const YEAR = 12;

/**
 * Whether a figure that is counted from the start of the year also grows towards its target. A rate whose upper part alone is counted so
 * does (disbursed / planned, new members / members); one of two growing parts hovers around its level all year (in time / resolved).
 */
export function growsToTarget(indicator: {
  readonly kind: IndicatorKind;
  readonly isCumulative: boolean;
  readonly aggregation: Aggregation;
  /** Of the indicator's weight, which is what a ratio divides by; null where there is none. */
  readonly isWeightCumulative: boolean | null;
}): boolean {
  const { kind, isCumulative, aggregation, isWeightCumulative } = indicator;
  return isCumulative && (kind === 'derived' || aggregation === 'sum' || isWeightCumulative === false);
}

/**
 * How far a figure is on its way to the year's target (domain.md 3.3, rule 11). A cumulative one is held against last year's share at
 * the same period, else against months / 12; a level against the way from last year's end to the target.
 * Within 5 % of what is expected is on track, up to 20 % short is behind, more is at risk. At the year's end only what meets the target is on
 * track, and a limit that a cumulative figure has passed cannot be kept any more.
 */
export function pace(input: PaceInput): Pace {
  const { bounds, direction, value, isCumulative } = input;
  if (value === null || !boundsFit(bounds)) return UNKNOWN;
  const ceiling = ceilingOf(bounds, direction);
  const isLimit = ceiling !== null && (bounds.operator === 'at_most' || direction === 'lower');
  const level = isLimit ? ceiling : (bounds.low ?? bounds.high);
  if (!isCumulative || level === null || level <= 0) return levelPace(input, value);
  const { share, basis } = expectedShare(input);
  const achievedShare = value / level;
  // A limit is used up, a goal is filled: the same distance counts the other way round.
  const lead = isLimit ? 1 - achievedShare / share : achievedShare / share - 1;
  // What only grows does not come back under its ceiling.
  const state = ceiling !== null && value > ceiling ? 'at_risk' : settled(input, value, stateOf(lead));
  return { expectedShare: share, achievedShare, basis, state };
}

/** What must not be passed; null where more never does harm. */
function ceilingOf({ operator, low, high }: TargetBounds, direction: Direction): number | null {
  switch (operator) {
    case 'at_most':
      return high;
    case 'at_least':
      return null;
    case 'equal':
    case 'range':
      return direction === 'higher' ? null : (high ?? low);
    case 'reach':
    case 'per_year':
      return direction === 'lower' ? low : null;
  }
}

/** Last year's share at the same period; months / 12 where it says nothing. */
function expectedShare({ elapsedMonths, lastYear }: PaceInput): {
  share: number;
  basis: 'last_year' | 'calendar';
} {
  const { samePeriod, yearEnd } = lastYear;
  if (
    elapsedMonths < YEAR &&
    samePeriod !== null &&
    yearEnd !== null &&
    samePeriod > 0 &&
    samePeriod <= yearEnd
  ) {
    return { share: samePeriod / yearEnd, basis: 'last_year' };
  }
  return { share: elapsedMonths / YEAR, basis: 'calendar' };
}

function levelPace(input: PaceInput, value: number): Pace {
  const { bounds, direction, elapsedMonths, lastYear } = input;
  const { result, ratio } = achievement(bounds, direction, value);
  const answer = (state: PaceState): Pace => ({
    expectedShare: null,
    achievedShare: ratio === null ? null : ratio / 100,
    basis: 'level',
    state,
  });
  if (result === 'exceeded') return answer('ahead');
  if (result === 'met') return answer('on_track');
  const base = lastYear.yearEnd;
  const goal = nearestBound(bounds, value);
  if (base === null || goal === null) return answer('behind');
  // Last year's end was already as good as the target or better: the figure went the wrong way.
  if (Math.sign(goal - base) !== Math.sign(goal - value)) return answer('at_risk');
  const covered = (value - base) / (goal - base);
  return answer(settled(input, value, stateOf(covered / (elapsedMonths / YEAR) - 1)));
}

function nearestBound({ low, high }: TargetBounds, value: number): number | null {
  if (low !== null && value < low) return low;
  return high ?? low;
}

/** At the year's end there is no time left to make up for anything. */
function settled(
  { bounds, direction, elapsedMonths }: PaceInput,
  value: number,
  state: PaceState,
): PaceState {
  if (elapsedMonths < YEAR) return state;
  const { result } = achievement(bounds, direction, value);
  if (result === 'exceeded') return 'ahead';
  if (result === 'met') return 'on_track';
  return state === 'at_risk' ? 'at_risk' : 'behind';
}

function stateOf(lead: number): PaceState {
  if (lead > CLOSE) return 'ahead';
  if (lead >= -CLOSE) return 'on_track';
  return lead >= -FAR ? 'behind' : 'at_risk';
}

import type { PaceState } from '@cis/contracts';
import { achievement, boundsFit, type Direction, type TargetBounds } from './achievement.js';

export interface PaceInput {
  readonly bounds: TargetBounds;
  readonly direction: Direction;
  /** Counted from the start of the year. */
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

/**
 * How far a figure is on its way to the year's target (domain.md 3.3, rule 11). A cumulative one is held against last year's share at
 * the same period, else against months / 12; a level against the way from last year's end to the target.
 * Within 5 % of what is expected is on track, up to 20 % short is behind, more is at risk.
 */
export function pace(input: PaceInput): Pace {
  const { bounds, direction, value, isCumulative } = input;
  if (value === null || !boundsFit(bounds)) return UNKNOWN;
  const level = bounds.low ?? bounds.high;
  if (!isCumulative || level === null || level <= 0) return levelPace(input, value);
  const { share, basis } = expectedShare(input);
  const achievedShare = value / level;
  const isLimit = bounds.operator === 'at_most' || direction === 'lower';
  // A limit is used up, a goal is filled: the same distance counts the other way round.
  const lead = share === 0 ? 0 : isLimit ? 1 - achievedShare / share : achievedShare / share - 1;
  return { expectedShare: share, achievedShare, basis, state: stateOf(lead) };
}

function expectedShare({ elapsedMonths, lastYear }: PaceInput): {
  share: number;
  basis: 'last_year' | 'calendar';
} {
  const { samePeriod, yearEnd } = lastYear;
  if (
    elapsedMonths < 12 &&
    samePeriod !== null &&
    yearEnd !== null &&
    yearEnd > 0 &&
    samePeriod >= 0 &&
    samePeriod <= yearEnd
  ) {
    return { share: samePeriod / yearEnd, basis: 'last_year' };
  }
  return { share: elapsedMonths / 12, basis: 'calendar' };
}

function levelPace({ bounds, direction, elapsedMonths, lastYear }: PaceInput, value: number): Pace {
  const { result, ratio } = achievement(bounds, direction, value);
  const achievedShare = ratio === null ? null : ratio / 100;
  const answer = (state: PaceState): Pace => ({ expectedShare: null, achievedShare, basis: 'level', state });
  if (result === 'exceeded') return answer('ahead');
  if (result === 'met') return answer('on_track');
  const base = lastYear.yearEnd;
  const goal = bounds.low ?? bounds.high;
  if (base === null || goal === null || base === goal) return answer('behind');
  const covered = (value - base) / (goal - base);
  return answer(stateOf(covered / (elapsedMonths / 12) - 1));
}

function stateOf(lead: number): PaceState {
  if (lead > CLOSE) return 'ahead';
  if (lead >= -CLOSE) return 'on_track';
  return lead >= -FAR ? 'behind' : 'at_risk';
}

import type { ObservationWarning } from './observation-checks.js';
import { elapsedMonths, parsePeriodCode, PERIODS_A_YEAR, reportingPeriod } from './reporting-period.js';
import { formatVietnameseNumber } from './vietnamese-number.js';

/** A reported figure of the same commune and indicator (or of the indicator it continues), in the indicator's unit. */
export interface SeriesValue {
  readonly periodCode: string;
  readonly value: number;
}

/** Where a figure stands: its period, its own series without the figure itself, and the year's target. */
export interface FigurePlace {
  readonly periodCode: string;
  readonly series: readonly SeriesValue[];
  /** The bound of the year's target in force; null without one. */
  readonly targetLevel: number | null;
}

/** What one would expect the figure to be near. */
export interface Expectation {
  readonly reference: 'previous' | 'same-last-year' | 'median' | 'target';
  readonly value: number;
}

interface Point {
  readonly year: number;
  readonly ordinal: number;
  readonly value: number;
}

/** Fewer values say nothing of what is usual. */
export const LEAST_HISTORY = 6;
const LONGEST_HISTORY = 24;

/** A series from two lists of the same length, as the entry form hands them out; null where nothing was reported. */
export function seriesOf(periodCodes: readonly string[], values: readonly (number | null)[]): SeriesValue[] {
  return periodCodes.flatMap((periodCode, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ periodCode, value }];
  });
}

/** The figures of the same kind before this one, oldest first, at most 24. */
function pointsBefore({
  periodCode,
  series,
}: FigurePlace): { now: Omit<Point, 'value'>; perYear: number; points: Point[] } | null {
  const now = parsePeriodCode(periodCode);
  if (!now) return null;
  const points = series.flatMap(({ periodCode: code, value }): Point[] => {
    const period = parsePeriodCode(code);
    const isBefore =
      period?.kind === now.kind &&
      (period.year < now.year || (period.year === now.year && period.ordinal < now.ordinal));
    return period && isBefore ? [{ year: period.year, ordinal: period.ordinal, value }] : [];
  });
  points.sort((a, b) => a.year - b.year || a.ordinal - b.ordinal);
  return { now, perYear: PERIODS_A_YEAR[now.kind], points: points.slice(-LONGEST_HISTORY) };
}

/**
 * What the figure may be held against, nearest first. A figure that accumulates is held against what its year had reached, carried
 * on at the same pace, and against the share of the target that is due.
 */
export function expectationsOf(place: FigurePlace, isAccumulating: boolean): Expectation[] {
  const found = pointsBefore(place);
  if (!found) return [];
  const { now, perYear, points } = found;
  const latest = points.at(-1);
  const previous = isAccumulating
    ? latest?.year === now.year
      ? (latest.value * now.ordinal) / latest.ordinal
      : undefined
    : latest?.value;
  const sameLastYear = points.find(
    ({ year, ordinal }) => year === now.year - 1 && ordinal === now.ordinal,
  )?.value;
  const typical =
    !isAccumulating && points.length >= LEAST_HISTORY ? median(points.map(({ value }) => value)) : undefined;
  const target =
    place.targetLevel === null
      ? undefined
      : isAccumulating
        ? (place.targetLevel * now.ordinal) / perYear
        : place.targetLevel;
  const all = [
    { reference: 'previous' as const, value: previous },
    { reference: 'same-last-year' as const, value: sameLastYear },
    { reference: 'median' as const, value: typical },
    { reference: 'target' as const, value: target },
  ];
  return all.flatMap(({ reference, value }) => (value === undefined ? [] : [{ reference, value }]));
}

/** What each period brought, of this figure and of those before it: the value itself, or the increase where figures accumulate. */
export function contributions(
  value: number,
  place: FigurePlace,
  isAccumulating: boolean,
): { readonly own: number; readonly before: readonly number[] } | null {
  const found = pointsBefore(place);
  if (!found) return null;
  const brought = (point: Point, earlier: Point | undefined): number => {
    if (!isAccumulating) return point.value;
    // A gap in the year is spread evenly over the periods it spans.
    const isSameYear = earlier?.year === point.year;
    return (
      (point.value - (isSameYear ? earlier.value : 0)) / (point.ordinal - (isSameYear ? earlier.ordinal : 0))
    );
  };
  const { now, points } = found;
  return {
    own: brought({ ...now, value }, points.at(-1)),
    before: points.map((point, index) => brought(point, points[index - 1])),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** A cumulative figure stands between the earlier and the later ones of its year, whatever their kind. */
export function outOfLine(value: number, { periodCode, series }: FigurePlace): ObservationWarning[] {
  const now = parsePeriodCode(periodCode);
  if (!now) return [];
  const months = elapsedMonths(now);
  const sameYear = series.flatMap((other) => {
    const period = parsePeriodCode(other.periodCode);
    return period?.year === now.year ? [{ ...other, months: elapsedMonths(period) }] : [];
  });
  const higherBefore = largest(sameYear.filter((other) => other.months < months && other.value > value));
  const lowerAfter = largest(sameYear.filter((other) => other.months > months && other.value < value));
  return [
    ...(higherBefore ? [{ code: 'cumulative-fell' as const, params: paramsOf(value, higherBefore) }] : []),
    ...(lowerAfter ? [{ code: 'cumulative-above-later' as const, params: paramsOf(value, lowerAfter) }] : []),
  ];
}

function largest(values: readonly SeriesValue[]): SeriesValue | undefined {
  return [...values].sort((a, b) => b.value - a.value)[0];
}

function paramsOf(value: number, other: SeriesValue): ObservationWarning['params'] {
  const period = parsePeriodCode(other.periodCode);
  return {
    value: formatVietnameseNumber(value, 6),
    other: formatVietnameseNumber(other.value, 6),
    period: period ? reportingPeriod(period).labelVi : other.periodCode,
  };
}

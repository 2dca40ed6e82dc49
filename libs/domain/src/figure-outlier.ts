import { contributions, LEAST_HISTORY, median, type FigurePlace } from './figure-series.js';
import { accumulates } from './figure-units.js';
import type { IndicatorRules, ObservationWarning } from './observation-checks.js';
import { formatVietnameseNumber } from './vietnamese-number.js';

/** Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers: a modified score above 3.5. */
const LARGEST_SCORE = 3.5;
const MAD_TO_DEVIATION = 0.6745;
const MEAN_TO_DEVIATION = 1.253314;
/** Closer than this share of the median nobody needs to look, however steady the series was. */
const LEAST_DISTANCE = 0.1;

/**
 * Modified score of a value against others: 0.6745 × |x − median| / MAD, MAD being the median of |xᵢ − median|; where more than half
 * of the values are the same, |x − median| / (1.253314 × mean of |xᵢ − median|). Null with fewer than 6 values, or all the same.
 */
export function robustScore(value: number, others: readonly number[]): number | null {
  if (others.length < LEAST_HISTORY) return null;
  const middle = median(others);
  const distances = others.map((other) => Math.abs(other - middle));
  const mad = median(distances);
  if (mad > 0) return (MAD_TO_DEVIATION * Math.abs(value - middle)) / mad;
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return mean > 0 ? Math.abs(value - middle) / (MEAN_TO_DEVIATION * mean) : null;
}

/** A value far from the commune's own history; where figures accumulate, the increase is compared with earlier increases. */
export function outlierWarnings(
  value: number,
  indicator: IndicatorRules,
  place: FigurePlace,
): ObservationWarning[] {
  if (indicator.unit === 'bool') return [];
  const isAccumulating = accumulates(indicator);
  const found = contributions(value, place, isAccumulating);
  const score = found && robustScore(found.own, found.before);
  if (!found || score === null || score <= LARGEST_SCORE) return [];
  // A total that fell is said as such.
  if (isAccumulating && found.own < 0) return [];
  const typical = median(found.before);
  if (Math.abs(found.own - typical) <= LEAST_DISTANCE * Math.abs(typical)) return [];
  return [
    {
      code: isAccumulating ? 'outlier-increase' : 'outlier',
      params: {
        value: formatVietnameseNumber(found.own, 6),
        typical: formatVietnameseNumber(typical, indicator.decimals),
        count: found.before.length,
      },
    },
  ];
}

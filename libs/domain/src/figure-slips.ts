import { expectationsOf, type Expectation, type FigurePlace } from './figure-series.js';
import { accumulates } from './figure-units.js';
import type { IndicatorRules, ObservationWarning } from './observation-checks.js';
import { formatVietnameseNumber } from './vietnamese-number.js';

/** A wrong decimal place, thousands for millions, đồng for triệu đồng. */
const FACTORS = [10, 1000, 1_000_000] as const;
/** A value this close to what is expected, by quotient, needs no explanation. */
const FITS = 2.5;
/** A corrected value must come this close for the correction to be offered. */
const FITS_CORRECTED = 1.6;
/** Small counts jump: tenfold is said of them only from here on. */
const LEAST_COUNT = 100;

/** What of an indicator's definition matters here. */
export type SlipRules = Pick<IndicatorRules, 'unit' | 'decimals' | 'isCumulative'>;

/**
 * A value that is 10, 1000 or 1,000,000 times too large or too small against the last period, the same period last year, the median or
 * the target, when none of them fits it as it is (domain.md 3.3, rule 5); and a whole number whose last digit looks like a footnote
 * mark: "206" where 20 fits (domain.md 1.2). `suggested` is the value that would fit.
 */
export function slipWarnings(value: number, indicator: SlipRules, place: FigurePlace): ObservationWarning[] {
  if (indicator.unit === 'bool' || value <= 0) return [];
  const expectations = expectationsOf(place, accumulates(indicator)).filter((expected) => expected.value > 0);
  if (expectations.some((expected) => isNear(value, expected.value, FITS))) return [];
  for (const times of FACTORS) {
    const warning =
      tooLarge(value, { times, indicator, expectations }) ??
      tooSmall(value, { times, indicator, expectations });
    if (warning) return [warning];
  }
  return [];
}

interface Slip {
  readonly times: number;
  readonly indicator: SlipRules;
  readonly expectations: readonly Expectation[];
}

function tooLarge(value: number, { times, indicator, expectations }: Slip): ObservationWarning | undefined {
  if (times === 10 && indicator.decimals === 0 && value < LEAST_COUNT) return undefined;
  const isMark = times === 10 && Number.isInteger(value) && value % 10 !== 0;
  const suggested = isMark ? Math.trunc(value / 10) : value / times;
  const expected = expectations.find((one) => isNear(suggested, one.value, FITS_CORRECTED));
  if (!expected) return undefined;
  return isMark
    ? {
        code: 'footnote-mark',
        params: { value: shown(value), mark: String(value % 10), ...about(expected, suggested) },
      }
    : { code: 'unit-slip', params: { value: shown(value), times, ...about(expected, suggested) } };
}

function tooSmall(value: number, { times, indicator, expectations }: Slip): ObservationWarning | undefined {
  const suggested = Number((value * times).toPrecision(15));
  if (times === 10 && indicator.decimals === 0 && suggested < LEAST_COUNT) return undefined;
  const expected = expectations.find((one) => isNear(suggested, one.value, FITS_CORRECTED));
  return (
    expected && {
      code: 'unit-slip-small',
      params: { value: shown(value), times, ...about(expected, suggested) },
    }
  );
}

function about({ reference, value }: Expectation, suggested: number): ObservationWarning['params'] {
  return { reference, other: formatVietnameseNumber(value, 2), suggested };
}

function isNear(value: number, expected: number, factor: number): boolean {
  return value <= expected * factor && value * factor >= expected;
}

function shown(value: number): string {
  return formatVietnameseNumber(value, 6);
}

import type { EntryMeaningBody } from '@cis/contracts';
import {
  achievement,
  elapsedMonths,
  growsToTarget,
  pace,
  parsePeriodCode,
  periodCode as codeOf,
  PERIODS_A_YEAR,
  yearsBefore,
  type TargetBounds,
} from '@cis/domain';
import type { FigureRules } from './figure-context.js';

type MeaningRules = Pick<
  FigureRules,
  'operator' | 'low' | 'high' | 'direction' | 'kind' | 'isCumulative' | 'aggregation' | 'isWeightCumulative'
>;

const NOTHING: EntryMeaningBody = {
  ratio: null,
  difference: null,
  result: null,
  expectedShare: null,
  achievedShare: null,
  pace: null,
};

/** A figure beside its year's target: achievement, and pace by last year's course (`values` is its series by period). */
export function meaningOf(
  value: number | null,
  rules: MeaningRules,
  {
    periodCode,
    values,
  }: { readonly periodCode: string; readonly values: Readonly<Record<string, number>> | undefined },
): EntryMeaningBody {
  const period = parsePeriodCode(periodCode);
  if (rules.operator === null || period === null) return NOTHING;
  const bounds: TargetBounds = { operator: rules.operator, low: rules.low, high: rules.high };
  const lastYear = period.year - 1;
  const atSamePeriod = values?.[yearsBefore(periodCode, 1) ?? ''] ?? null;
  const atYearEnd =
    values?.[codeOf({ kind: period.kind, year: lastYear, ordinal: PERIODS_A_YEAR[period.kind] })] ??
    values?.[codeOf({ kind: 'Y', year: lastYear, ordinal: 1 })] ??
    null;
  const { ratio, difference, result } = achievement(bounds, rules.direction, value);
  const course = pace({
    bounds,
    direction: rules.direction,
    isCumulative: growsToTarget(rules),
    value,
    elapsedMonths: elapsedMonths(period),
    lastYear: { samePeriod: atSamePeriod, yearEnd: atYearEnd },
  });
  return {
    ratio,
    difference,
    result,
    expectedShare: course.expectedShare,
    achievedShare: course.achievedShare,
    pace: course.state,
  };
}

import {
  DATA_GRADES,
  type GradeCountBody,
  type PeriodCountBody,
  type ProvinceTargetBody,
  type ProvinceTargetsSummary,
} from '@cis/contracts';
import { distributionOf, type ProvincialAggregate } from '@cis/domain';
import type { ActualRow } from './target-rows.js';

/** The line over all communes: counts, the aggregate with its coverage, and of what grades and periods the figures are. */
export function provinceSummary(
  rows: readonly (ActualRow & { readonly targetId: string | null })[],
  items: readonly ProvinceTargetBody[],
  aggregate: ProvincialAggregate,
): ProvinceTargetsSummary {
  const reported = rows.filter(({ value }) => value !== null);
  const counted = (result: string) => items.filter((item) => item.achievement.result === result).length;
  const grades = gradesOf(reported);
  return {
    communes: rows.length,
    reported: reported.length,
    assigned: rows.filter(({ targetId }) => targetId !== null).length,
    notMet: counted('not_met'),
    met: counted('met'),
    exceeded: counted('exceeded'),
    aggregate: aggregate.value,
    aggregateMethod: aggregate.method,
    aggregateCommunes: aggregate.communes,
    distribution: distributionOf(reported.flatMap(({ value }) => value ?? [])),
    grades,
    hasMixedGrades: grades.length > 1,
    periods: periodsOf(reported),
  };
}

function gradesOf(reported: readonly ActualRow[]): GradeCountBody[] {
  return DATA_GRADES.map((grade) => ({
    grade,
    communes: reported.filter((row) => row.grade === grade).length,
  })).filter(({ communes }) => communes > 0);
}

function periodsOf(reported: readonly ActualRow[]): PeriodCountBody[] {
  const counts = new Map<string, PeriodCountBody>();
  for (const { periodCode, periodLabel } of reported) {
    const communes = (counts.get(periodCode)?.communes ?? 0) + 1;
    counts.set(periodCode, { periodCode, periodLabel, communes });
  }
  return [...counts.values()].sort((one, other) => other.communes - one.communes);
}

import type { SealedFormBody, SealedRowBody } from '@cis/contracts';
import { achievement, type ReportingPeriod, type TargetBounds } from '@cis/domain';
import type { TableRow } from './insert-rows.js';
import type { SampleContext } from './sample-context.js';
import type { SubmissionPlan } from './sample-submission-plan.js';
import type { SampleSeries } from './sample-targets.js';

interface SnapshotSources {
  readonly period: ReportingPeriod;
  readonly rows: readonly TableRow[];
  readonly revisions: readonly TableRow[];
  readonly series: readonly SampleSeries[];
  readonly targetVersions: readonly TableRow[];
}

/** The sealed content of a sample form, in the shape that sending gives it. */
export function sampleSnapshot(
  context: SampleContext,
  sources: SnapshotSources,
  plan: SubmissionPlan,
): SealedFormBody {
  const { commune } = context;
  const { period } = sources;
  return {
    form: 'kt-xh',
    formNameVi: `Báo cáo kinh tế - xã hội năm ${period.year}`,
    communeCode: commune.code,
    communeName: commune.fullName,
    period: {
      code: period.code,
      labelVi: period.labelVi,
      labelEn: period.labelEn,
      startsOn: period.startsOn,
      cutoffOn: period.cutoffOn,
      dueOn: period.dueOn,
    },
    submittedByName: `Lãnh đạo ${commune.fullName} (mẫu)`,
    isLate: plan.isLate,
    rows: sources.rows.flatMap((row) => sealedRow(sources, plan, row)),
  };
}

function sealedRow(
  { series, revisions, targetVersions, period }: SnapshotSources,
  plan: SubmissionPlan,
  row: TableRow,
): SealedRowBody[] {
  const one = series.find(({ sample }) => sample.code === row['indicator_code']);
  if (!one) return [];
  const { indicator, sample } = one;
  // What was corrected after the form was sent was sent as it read before.
  const sealed = plan.hasChanges
    ? (revisions.find((revision) => revision['observation_id'] === row['id'] && revision['number'] === 1) ??
      row)
    : row;
  const version = targetVersions
    .filter((target) => String(target['decision_date']).startsWith(String(period.year)))
    .filter((target) => target['target_id'] === one.targetIds[period.year === 2025 ? 2025 : 2026])
    .at(-1);
  const value = sealed['value'] === null ? null : Number(sealed['value']);
  const bounds = version
    ? {
        operator: version['operator'] as TargetBounds['operator'],
        low: version['low'] as number | null,
        high: version['high'] as number | null,
      }
    : null;
  return [
    {
      indicatorCode: sample.code,
      nameVi: indicator.nameVi,
      nameEn: indicator.nameEn,
      domain: indicator.domain,
      unit: indicator.unit,
      decimals: indicator.decimals,
      isExpected: true,
      isDerived: false,
      isSample: true,
      observationVersion: plan.hasChanges ? 1 : Number(row['version'] ?? 1),
      state: sealed['state'] as SealedRowBody['state'],
      grade: sealed['grade'] as SealedRowBody['grade'],
      value,
      numerator: sealed['numerator'] as number | null,
      denominator: sealed['denominator'] as number | null,
      note: sealed['note'] as string | null,
      reason: sealed['reason'] as string | null,
      warnings: [],
      target:
        version && bounds
          ? {
              ...bounds,
              versionNumber: Number(version['number']),
              decisionNumber: String(version['decision_number']),
              decisionDate: String(version['decision_date']),
              effectiveOn: String(version['effective_on']),
            }
          : null,
      achievement: bounds
        ? achievement(bounds, indicator.direction, value)
        : { ratio: null, difference: null, result: null },
    },
  ];
}

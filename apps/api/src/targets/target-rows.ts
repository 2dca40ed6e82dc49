import type { ActualBody, TargetBody, TargetVersionBody } from '@cis/contracts';
import { achievement } from '@cis/domain';
export { VERSION_IN_FORCE } from '../version-in-force.sql.js';

/**
 * The figure a target of `year` is judged by: reported ones first, the year's own before its parts, then the newest
 * period and, of those that close together, the longest.
 */
export function latestActual(
  communeId: string,
  indicatorCode: string,
  year: string,
  further = 'true',
): string {
  return `left join lateral (
    select o.id, o.period_code, p.label_vi, o.state, o.grade, o.value, o.numerator, o.denominator, o.published_at
    from commune.observations o join reference.reporting_periods p on p.code = o.period_code
    where o.commune_id = ${communeId} and o.indicator_code = ${indicatorCode} and p.year = ${year} and ${further}
    order by (o.state = 'reported') desc, (p.kind = 'Y') desc, p.cutoff_on desc, p.starts_on limit 1) o on true`;
}

/** Columns of latestActual; all null when there is no figure. */
export const ACTUAL_COLUMNS = `o.id as "observationId", o.period_code as "periodCode", o.label_vi as "periodLabel", o.state as "actualState",
  o.grade, o.value, o.numerator, o.denominator, o.published_at as "publishedAt"`;

const CHANGE_SIDE = `jsonb_build_object('number', c.number, 'operator', c.operator, 'low', c.low, 'high', c.high,
  'decisionNumber', c.decision_number, 'decisionDate', c.decision_date, 'decisionAbstract', c.decision_abstract,
  'effectiveOn', c.effective_on, 'hasDecisionFile', c.decision_file_id is not null)`;

/** TargetChangeBody: the newest version beside the last one before any that is not acknowledged. Looked up only where there is one. */
const UNACKNOWLEDGED_CHANGE = `case when not v.is_acknowledged then (
    select jsonb_build_object(
      'from', (select ${CHANGE_SIDE} from commune.target_versions c
        where c.commune_id = t.commune_id and c.target_id = t.id and c.number < min(n.number) filter (where n.acknowledged_at is null)
        order by c.number desc limit 1),
      'to', (select ${CHANGE_SIDE} from commune.target_versions c
        where c.commune_id = t.commune_id and c.target_id = t.id order by c.number desc limit 1))
    from commune.target_versions n where n.commune_id = t.commune_id and n.target_id = t.id) end`;

export const TARGET_COLUMNS = `t.id, t.version, u.code as "communeCode", u.full_name as "communeName", t.indicator_code as "indicatorCode",
  i.name_vi as "indicatorName", i.name_en as "indicatorNameEn", i.domain, i.unit, i.direction, i.decimals, t.horizon, t.year, t.issuer,
  t.is_public as "isPublic", t.is_sample or v.is_sample as "isSample", v.is_acknowledged as acknowledged,
  v.id as "versionId", v.number, v.operator, v.low, v.high, v.decision_number as "decisionNumber", v.decision_date as "decisionDate",
  v.decision_abstract as "decisionAbstract", v.effective_on as "effectiveOn", v.note, v.acknowledged_at as "acknowledgedAt",
  v.decision_file_id is not null as "hasDecisionFile", ${UNACKNOWLEDGED_CHANGE} as change,
  ${ACTUAL_COLUMNS}`;

export const VERSION_COLUMNS = `v.id, v.number, v.operator, v.low, v.high, v.decision_number as "decisionNumber",
  v.decision_date as "decisionDate", v.decision_abstract as "decisionAbstract", v.effective_on as "effectiveOn", v.note,
  v.acknowledged_at as "acknowledgedAt", v.decision_file_id is not null as "hasDecisionFile"`;

export interface ActualRow {
  readonly observationId: string | null;
  readonly periodCode: string;
  readonly periodLabel: string;
  readonly actualState: ActualBody['state'];
  readonly grade: ActualBody['grade'];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly publishedAt: string | null;
}

/** One row of TARGET_COLUMNS. */
export type TargetRow = Omit<TargetBody, 'current' | 'actual' | 'achievement'> &
  Omit<TargetVersionBody, 'id'> &
  ActualRow & { readonly versionId: string };

export function toTarget(row: TargetRow): TargetBody {
  const actual = toActual(row);
  return {
    id: row.id,
    version: row.version,
    communeCode: row.communeCode,
    communeName: row.communeName,
    indicatorCode: row.indicatorCode,
    indicatorName: row.indicatorName,
    indicatorNameEn: row.indicatorNameEn,
    domain: row.domain,
    unit: row.unit,
    direction: row.direction,
    decimals: row.decimals,
    horizon: row.horizon,
    year: row.year,
    issuer: row.issuer,
    isPublic: row.isPublic,
    isSample: row.isSample,
    current: {
      id: row.versionId,
      number: row.number,
      operator: row.operator,
      low: row.low,
      high: row.high,
      decisionNumber: row.decisionNumber,
      decisionDate: row.decisionDate,
      decisionAbstract: row.decisionAbstract,
      effectiveOn: row.effectiveOn,
      note: row.note,
      acknowledgedAt: row.acknowledgedAt,
      hasDecisionFile: row.hasDecisionFile,
    },
    actual,
    achievement: achievement(row, row.direction, actual?.value ?? null),
    acknowledged: row.acknowledged,
    change: row.change,
  };
}

export function toActual(row: ActualRow): ActualBody | null {
  if (row.observationId === null) return null;
  return {
    observationId: row.observationId,
    periodCode: row.periodCode,
    periodLabel: row.periodLabel,
    state: row.actualState,
    grade: row.grade,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    publishedAt: row.publishedAt,
  };
}

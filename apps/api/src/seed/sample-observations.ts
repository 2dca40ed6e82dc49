import { PERIOD_KINDS, periodsOfYear, type PeriodKind, type ReportingPeriod } from '@cis/domain';
import type { TableRow } from './insert-rows.js';
import { addDays, officeHour, sampleId, type SampleContext } from './sample-context.js';
import { isLeftForTheTour } from './sample-indicators.js';
import { round, type SampleSeries } from './sample-targets.js';

export interface SampleObservations {
  readonly observations: readonly TableRow[];
  readonly revisions: readonly TableRow[];
}

interface Cell {
  readonly state: 'reported' | 'not_applicable' | 'not_available' | 'not_due' | 'missing';
  readonly grade: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string | null;
  readonly reason: string | null;
}

const EMPTY = {
  grade: null,
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  reason: null,
} as const;
const PER_YEAR: Readonly<Record<PeriodKind, number>> = { M: 12, Q: 4, H: 2, Y: 1 };

/** The year 2025 and what has come due of 2026, in all five states; some periods are late or absent. */
export function sampleObservations(
  context: SampleContext,
  series: readonly SampleSeries[],
): SampleObservations {
  const observations: TableRow[] = [];
  const revisions: TableRow[] = [];
  for (const one of series) {
    for (const period of periodsFor(one, context.today)) {
      if (isLeftForTheTour(context.commune.slug, one.sample.code, period.year)) continue;
      const cell = cellOf(context, one, period);
      if (!cell) continue;
      const observation = observationRow(context, { one, period, cell });
      const states = revisionsOf(context, observation);
      observations.push({ ...observation, version: states.length });
      revisions.push(...states);
    }
  }
  return { observations, revisions };
}

/** 2025 once, by its last period; 2026 at the finest rhythm the indicator has, and one period ahead. */
function periodsFor({ indicator }: SampleSeries, today: string): ReportingPeriod[] {
  const kinds = PERIOD_KINDS.filter((kind) => indicator.periodKinds.includes(kind));
  const finest = kinds[0] ?? 'Y';
  const coarsest = kinds.at(-1) ?? 'Y';
  const last2025 = periodsOfYear(2025)
    .filter(({ kind }) => kind === coarsest)
    .at(-1);
  const of2026 = periodsOfYear(2026).filter(({ kind }) => kind === finest);
  const due = of2026.filter(({ cutoffOn }) => cutoffOn < today);
  const next = of2026[due.length];
  return [...(last2025 ? [last2025] : []), ...due, ...(next ? [next] : [])];
}

/** Null: nothing was entered at all. */
function cellOf(context: SampleContext, one: SampleSeries, period: ReportingPeriod): Cell | null {
  const { chance, today } = context;
  if (period.cutoffOn >= today) return chance.happens(0.15) ? { ...EMPTY, state: 'not_due' } : null;
  const isLatest = addDays(period.dueOn, 35) > today;
  if (isLatest && chance.happens(0.28)) return chance.happens(0.4) ? { ...EMPTY, state: 'missing' } : null;
  if (chance.happens(0.012))
    return { ...EMPTY, state: 'not_available', reason: 'Chưa có số liệu từ ngành dọc.' };
  if (one.sample.code === 'KT20' && context.commune.type === 'phuong' && context.commune.id % 5 === 0) {
    return { ...EMPTY, state: 'not_applicable', reason: 'Phường không có sản phẩm thuộc chương trình.' };
  }
  const grade = period.year === 2025 ? 'official' : isLatest ? 'estimated' : 'preliminary';
  return { ...EMPTY, ...figures(context, one, period), state: 'reported', grade };
}

/** Cumulative figures climb through the year, others drift towards the year's level. */
function figures(
  context: SampleContext,
  { sample, indicator, achieved }: SampleSeries,
  period: ReportingPeriod,
): { value: number; numerator: number | null; denominator: number | null } {
  const level = achieved[period.year === 2025 ? 2025 : 2026];
  const share = period.ordinal / PER_YEAR[period.kind];
  const before = achieved[2025];
  const drifting =
    (before + (level - before) * share) * (share === 1 ? 1 : context.chance.between(0.997, 1.003));
  const grows = indicator.isCumulative && !sample.whole;
  const capped = Math.min(grows ? level * share ** 1.08 : drifting, sample.highest ?? Infinity);
  if (!sample.whole) return { value: round(capped, indicator.decimals), numerator: null, denominator: null };
  const whole =
    round(sample.whole(context) * (indicator.isCumulative ? share : 1), sample.code === 'MT01' ? 2 : 0) || 1;
  const part = Math.min(whole, round((whole * capped) / 100, sample.code === 'MT01' ? 2 : 0));
  return { value: round((part / whole) * 100, 8), numerator: part, denominator: whole };
}

function observationRow(
  context: SampleContext,
  { one, period, cell }: { one: SampleSeries; period: ReportingPeriod; cell: Cell },
): TableRow {
  const { commune, chance, actors, today } = context;
  const isPublic = one.indicator.visibility === 'public';
  const isPublished =
    cell.state === 'reported' && isPublic && chance.happens(period.year === 2025 ? 0.96 : 0.82);
  const isLate = chance.happens(0.12);
  const punctual = addDays(period.cutoffOn, chance.integer(0, 2));
  const entered = earlier(isLate ? addDays(period.dueOn, chance.integer(1, 12)) : punctual, today);
  return {
    commune_id: commune.id,
    id: sampleId(commune.id, `observation ${one.sample.code} ${period.code}`),
    indicator_code: one.sample.code,
    period_code: period.code,
    ...cell,
    is_public: isPublic,
    published_at: isPublished ? officeHour(earlier(addDays(entered, 3), today), chance) : null,
    published_by: isPublished ? actors.approverId : null,
    is_sample: true,
    created_at: officeHour(entered, chance),
    created_by: actors.editorId,
  };
}

/** The first entry, and for a few a correction before it: the last revision is what the observation says now. */
function revisionsOf({ commune, chance }: SampleContext, row: TableRow): TableRow[] {
  const wasCorrected = row['numerator'] === null && typeof row['value'] === 'number' && chance.happens(0.05);
  const revision = (number: number, change: TableRow): TableRow => ({
    commune_id: commune.id,
    id: sampleId(commune.id, `revision ${String(row['id'])} ${number}`),
    observation_id: row['id'] ?? null,
    number,
    state: row['state'] ?? null,
    grade: row['grade'] ?? null,
    value: row['value'] ?? null,
    numerator: row['numerator'] ?? null,
    denominator: row['denominator'] ?? null,
    note: row['note'] ?? null,
    reason: row['reason'] ?? null,
    created_at: row['created_at'] ?? null,
    created_by: row['created_by'] ?? null,
    ...change,
  });
  if (!wasCorrected) return [revision(1, {})];
  const slip = round(Number(row['value']) * 0.9, 2);
  return [revision(1, { value: slip }), revision(2, { note: 'Đính chính sau khi đối chiếu.' })];
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

import type { IndicatorDomain } from '@cis/contracts';
import type { Direction } from '@cis/domain';
import type { TableRow } from './insert-rows.js';
import { sampleId, type SampleContext } from './sample-context.js';
import { isLeftForTheTour, SAMPLE_INDICATORS, type SampleIndicator } from './sample-indicators.js';

/** What the seed must know of an indicator of the catalogue. */
export interface CatalogueIndicator {
  readonly code: string;
  readonly periodKinds: readonly string[];
  readonly isCumulative: boolean;
  readonly decimals: number;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
  readonly visibility: 'public' | 'internal';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly domain: IndicatorDomain;
  readonly unit: string;
  readonly direction: Direction;
}

/** One indicator in one commune: what was achieved in 2025 and is under way in 2026, and what was asked for. */
export interface SampleSeries {
  readonly sample: SampleIndicator;
  readonly indicator: CatalogueIndicator;
  readonly achieved: Readonly<Record<2025 | 2026, number>>;
  readonly asked: Readonly<Record<2025 | 2026, number>>;
  readonly targetIds: Readonly<Record<2025 | 2026, string>>;
}

export interface SampleTargets {
  readonly targets: readonly TableRow[];
  readonly versions: readonly TableRow[];
}

const YEARS = [2025, 2026] as const;
const DECISIONS = {
  2025: {
    number: 'MẪU-01/QĐ',
    date: '2025-07-15',
    abstract: 'Giao chỉ tiêu phát triển kinh tế - xã hội năm 2025 (mẫu)',
  },
  2026: {
    number: 'MẪU-02/QĐ',
    date: '2026-01-10',
    abstract: 'Giao chỉ tiêu phát triển kinh tế - xã hội năm 2026 (mẫu)',
  },
} as const;

/** The levels first: targets and observations of a commune must tell the same story. */
export function sampleSeries(
  context: SampleContext,
  catalogue: ReadonlyMap<string, CatalogueIndicator>,
): SampleSeries[] {
  return SAMPLE_INDICATORS.flatMap((sample) => {
    const indicator = catalogue.get(sample.code);
    if (!indicator) throw new RangeError(`The catalogue has no indicator ${sample.code}`);
    if (indicator.appliesTo !== 'all' && indicator.appliesTo !== context.commune.type) return [];
    const { chance } = context;
    const capped = (value: number): number =>
      round(Math.min(value, sample.highest ?? Infinity), indicator.decimals);
    const first = sample.level(context);
    const second = first * sample.growth * chance.between(0.96, 1.05);
    const lower = sample.operator === 'at_most';
    const ask = (achieved: number): number =>
      capped(achieved * (lower ? chance.between(0.88, 1.2) : chance.between(0.84, 1.1)));
    return [
      {
        sample,
        indicator,
        achieved: { 2025: capped(first), 2026: capped(second) },
        targetIds: { 2025: targetId(context, sample, 2025), 2026: targetId(context, sample, 2026) },
        asked:
          sample.operator === 'reach'
            ? { 2025: first, 2026: first }
            : { 2025: ask(first), 2026: ask(second) },
      },
    ];
  });
}

function targetId({ commune }: SampleContext, sample: SampleIndicator, year: number): string {
  return sampleId(commune.id, `target ${sample.code} ${year}`);
}

/** Targets of both years; some of 2026 were adjusted once by a second decision. */
export function sampleTargets(context: SampleContext, series: readonly SampleSeries[]): SampleTargets {
  const targets: TableRow[] = [];
  const versions: TableRow[] = [];
  for (const { sample, indicator, asked, targetIds } of series) {
    for (const year of YEARS) {
      if (isLeftForTheTour(context.commune.slug, sample.code, year)) continue;
      const id = targetIds[year];
      targets.push({
        commune_id: context.commune.id,
        id,
        indicator_code: sample.code,
        horizon: 'year',
        year,
        issuer: 'province',
        is_public: indicator.visibility === 'public',
        is_sample: true,
        created_by: context.actors.provinceAdminId,
      });
      const bound = asked[year];
      versions.push(version(context, { id, year, number: 1, sample, bound }));
      if (year === 2026 && sample.operator === 'at_least' && context.chance.happens(0.06)) {
        versions.push(
          version(context, { id, year, number: 2, sample, bound: round(bound * 0.97, indicator.decimals) }),
        );
      }
    }
  }
  return { targets, versions };
}

function version(
  { commune, actors, chance }: SampleContext,
  made: { id: string; year: 2025 | 2026; number: 1 | 2; sample: SampleIndicator; bound: number },
): TableRow {
  const decision = DECISIONS[made.year];
  const isUpper = made.sample.operator === 'at_most';
  const isAdjustment = made.number === 2;
  return {
    commune_id: commune.id,
    id: sampleId(commune.id, `version ${made.id} ${made.number}`),
    target_id: made.id,
    number: made.number,
    operator: made.sample.operator,
    low: isUpper ? null : made.bound,
    high: isUpper ? made.bound : null,
    decision_number: isAdjustment ? 'MẪU-03/QĐ' : decision.number,
    decision_date: isAdjustment ? '2026-07-20' : decision.date,
    decision_abstract: isAdjustment ? 'Điều chỉnh chỉ tiêu năm 2026 (mẫu)' : decision.abstract,
    effective_on: isAdjustment ? '2026-07-20' : decision.date,
    acknowledged_at: chance.happens(0.9) ? `${decision.date}T15:00:00+07:00` : null,
    acknowledged_by: actors.approverId,
    is_sample: true,
    created_by: actors.provinceAdminId,
  };
}

export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

import { DomainError, parsePeriodCode, type IndicatorRules, type Neighbour } from '@cis/domain';
import type { Database, Scope } from '@cis/database';

export interface ObservationPlace {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly periodCode: string;
}

/** What a figure is checked against. */
export interface ObservationContext {
  readonly indicator: IndicatorRules & { readonly visibility: 'public' | 'internal' };
  readonly period: { readonly startsOn: string; readonly cutoffOn: string };
  /** Other reported figures of the same commune, indicator and year. */
  readonly sameYear: readonly Neighbour[];
}

const INDICATOR = `select i.code, i.kind, i.unit, i.decimals, i.period_kinds as "periodKinds", i.is_cumulative as "isCumulative",
    i.hard_min as "hardMin", i.hard_max as "hardMax", i.soft_min as "softMin", i.soft_max as "softMax",
    i.applies_to as "appliesTo", i.visibility
  from reference.indicators i where i.code = $1 and i.retired_on is null`;

const PERIOD = `select p.starts_on as "startsOn", p.cutoff_on as "cutoffOn" from reference.reporting_periods p where p.code = $1`;

const SAME_YEAR = `select p.code as "periodCode", p.label_vi as label, p.cutoff_on as "cutoffOn", o.value
  from commune.observations o join reference.reporting_periods p on p.code = o.period_code
  where o.commune_id = $1 and o.indicator_code = $2 and p.year = $3 and p.code <> $4 and o.state = 'reported'`;

/**
 * Reads everything a figure is checked against in one round trip.
 * @throws DomainError request.invalid for an unknown indicator, observation.period-not-allowed for an unknown period.
 */
export async function observationContext(
  database: Database,
  scope: Scope,
  { communeId, indicatorCode, periodCode }: ObservationPlace,
): Promise<ObservationContext> {
  const year = parsePeriodCode(periodCode)?.year ?? 0;
  const [[indicator], [period], sameYear] = await database.readAll<
    [ObservationContext['indicator'], ObservationContext['period'], Neighbour]
  >(scope, [
    [INDICATOR, [indicatorCode]],
    [PERIOD, [periodCode]],
    [SAME_YEAR, [communeId, indicatorCode, year, periodCode]],
  ]);
  if (!indicator) {
    throw new DomainError(
      'request.invalid',
      {},
      {
        faults: [{ pointer: '/indicatorCode', code: 'exists', detail: 'Không có chỉ tiêu này.' }],
      },
    );
  }
  if (!period)
    throw new DomainError('observation.period-not-allowed', { indicator: indicatorCode, period: periodCode });
  return { indicator, period, sameYear };
}

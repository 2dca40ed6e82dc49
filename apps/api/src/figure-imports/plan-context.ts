import type { CallerContext } from '@cis/auth';
import type { Database, Statement } from '@cis/database';
import { parsePeriodCode, shareGroupsOf, type ObservationEntry } from '@cis/domain';
import {
  gatesOf,
  historyYears,
  keyOf,
  gatePreviewStatements,
  manyRulesStatement,
  seriesOf,
  seriesStatement,
  yearTargetsStatement,
  type FigureGate,
  type FigureKey,
  type FigureRules,
  type GateRows,
  type SeriesRow,
  type YearTargetRow,
} from '../figures/index.js';

/** A figure as it stands, as far as a preview compares with it. */
export interface PlanStanding extends FigureKey, ObservationEntry {
  readonly version: number;
}

/** Everything the figures of a table are held against. */
export interface PlanContext {
  readonly rules: ReadonlyMap<string, FigureRules>;
  /** By `communeId indicatorCode year`. */
  readonly targets: ReadonlyMap<string, YearTargetRow>;
  /** By keyOf. */
  readonly standing: ReadonlyMap<string, PlanStanding>;
  /** By gateKey; a period that does not exist has none. */
  readonly gates: ReadonlyMap<string, FigureGate>;
  /** By `communeId indicatorCode`: reported values by period. */
  readonly series: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Indicators of the form, by `year indicatorCode`. */
  readonly form: ReadonlySet<string>;
}

const STANDING = `select o.commune_id as "communeId", o.indicator_code as "indicatorCode", o.period_code as "periodCode", o.version, o.state,
    o.grade, o.value, o.numerator, o.denominator, o.note, o.reason
  from commune.observations o where o.commune_id = any ($1) and o.indicator_code = any ($2) and o.period_code = any ($3)`;

const FORM = `select f.year || ' ' || m.indicator_code as key
  from reference.indicator_sets f join reference.indicator_set_items m on m.set_id = f.id
  where f.programme = $1 and f.is_form and f.year = any ($2)`;

/** Reads it for all figures together: one round trip, however many there are. */
export async function readPlanContext(
  database: Database,
  caller: CallerContext,
  form: string,
  places: readonly FigureKey[],
): Promise<PlanContext> {
  const communeIds = unique(places.map(({ communeId }) => communeId));
  const codes = unique(places.map(({ indicatorCode }) => indicatorCode));
  const withParts = unique([...codes, ...shareGroupsOf(codes).flatMap((group) => group.codes)]);
  const periodCodes = unique(places.map(({ periodCode }) => periodCode));
  const periods = periodCodes.flatMap((code) => parsePeriodCode(code) ?? []);
  const years = unique(periods.map(({ year }) => year));
  const kinds = unique(periods.map(({ kind }) => kind));
  const gatePlaces = communeIds.flatMap((communeId) =>
    periodCodes.map((periodCode) => ({ communeId, periodCode })),
  );
  const series = kinds.map((kind): Statement =>
    seriesStatement(
      { communeIds, kind, fromYear: Math.min(...years) - historyYears(kind), toYear: Math.max(...years) },
      codes,
    ),
  );
  const [periodRows, headers, rules, targets, standing, items, ...seriesRows] = await database.readAll<
    [GateRows[1], GateRows[2], FigureRules, YearTargetRow, PlanStanding, { key: string }, ...SeriesRow[]]
  >(caller.scope, [
    ...gatePreviewStatements(gatePlaces),
    manyRulesStatement(codes),
    yearTargetsStatement(communeIds, codes, years),
    [STANDING, [communeIds, withParts, periodCodes]],
    [FORM, [form, years]],
    ...series,
  ]);
  return {
    rules: new Map(rules.map((row) => [row.code, row])),
    targets: new Map(targets.map((row) => [`${row.communeId} ${row.indicatorCode} ${row.year}`, row])),
    standing: new Map(standing.map((row) => [keyOf(row), row])),
    gates: gatesOf(periodRows, headers),
    series: mergedSeries(seriesRows),
    form: new Set(items.map(({ key }) => key)),
  };
}

export const seriesKey = (communeId: number, indicatorCode: string): string =>
  `${communeId} ${indicatorCode}`;

/** Whole series whose periods are of several kinds; where the kinds overlap they say the same. */
function mergedSeries(
  kinds: readonly (readonly SeriesRow[])[],
): Map<string, Readonly<Record<string, number>>> {
  const merged = new Map<string, Readonly<Record<string, number>>>();
  for (const rows of kinds) {
    for (const [key, values] of seriesOf(rows, (row) => seriesKey(row.communeId, row.indicatorCode)))
      merged.set(key, { ...merged.get(key), ...values });
  }
  return merged;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

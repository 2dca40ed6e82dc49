import type { Aggregation } from '@cis/contracts';
import type { PreparedStatement, Statement } from '@cis/database';
import type { Direction, FigurePlace, IndicatorRules, TargetBounds } from '@cis/domain';
import { VERSION_IN_FORCE } from '../version-in-force.sql.js';

/** What figures of an indicator are checked and explained by, for one commune and year. */
export interface FigureRules extends IndicatorRules {
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  readonly isWeightCumulative: boolean | null;
  readonly operator: TargetBounds['operator'] | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Part of a series by period, of one commune and indicator: what was reported under it, or under one that it continues. `seriesOf` puts
 * the parts together.
 */
export interface SeriesRow {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Whole series by a key of one's own. An indicator's own figures stand where its predecessor's were reported as well. */
export function seriesOf(
  rows: readonly SeriesRow[],
  keyOf: (row: SeriesRow) => string,
): Map<string, Readonly<Record<string, number>>> {
  const series = new Map<string, Readonly<Record<string, number>>>();
  for (const row of rows) {
    const older = series.get(keyOf(row));
    series.set(keyOf(row), older ? { ...older, ...row.values } : row.values);
  }
  return series;
}

/** Columns of FigureRules beside the target's, of indicator `i`. */
export const RULE_COLUMNS = `i.code, i.kind, i.unit, i.direction, i.decimals, i.period_kinds as "periodKinds", i.is_cumulative as "isCumulative",
  i.hard_min as "hardMin", i.hard_max as "hardMax", i.soft_min as "softMin", i.soft_max as "softMax", i.applies_to as "appliesTo",
  i.aggregation, (select w.is_cumulative from reference.indicators w where w.code = i.weight_code) as "isWeightCumulative"`;

/**
 * The year's target in force of indicator `i` as `t`: the province's before the council's before the congress's. Arguments are SQL
 * expressions.
 */
export function yearTarget(communeId: string, year: string): string {
  return `left join lateral (
    select v.operator, v.low, v.high, v.number, v.decision_number, v.decision_date
    from commune.targets t ${VERSION_IN_FORCE}
    where t.commune_id = ${communeId} and t.indicator_code = i.code and t.horizon = 'year' and t.year = ${year}
    order by array_position(array['province', 'commune_council', 'party_congress'], t.issuer) limit 1) t on true`;
}

/** FigureRules of indicators in use, for a commune and year; those of computed ones as well. */
export function rulesStatement(communeId: number, year: number, codes: readonly string[]): PreparedStatement {
  return [
    `select ${RULE_COLUMNS}, t.operator, t.low, t.high from reference.indicators i ${yearTarget('$1', '$2')}
     where (i.code = any ($3) or i.formula is not null) and i.retired_on is null`,
    [communeId, year, codes],
    'figures.rules',
  ];
}

/** A year's target in force, of one commune and indicator. */
export interface YearTargetRow extends Pick<FigureRules, 'operator' | 'low' | 'high'> {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly year: number;
}

const MANY_RULES = `select ${RULE_COLUMNS}, null as operator, null as low, null as high
  from reference.indicators i where i.code = any ($1) and i.retired_on is null`;

const YEAR_TARGETS = `select distinct on (t.commune_id, t.indicator_code, t.year) t.commune_id as "communeId",
    t.indicator_code as "indicatorCode", t.year, v.operator, v.low, v.high
  from commune.targets t ${VERSION_IN_FORCE}
  where t.commune_id = any ($1) and t.indicator_code = any ($2) and t.horizon = 'year' and t.year = any ($3)
  order by t.commune_id, t.indicator_code, t.year, array_position(array['province', 'commune_council', 'party_congress'], t.issuer)`;

/** FigureRules of indicators in use, whatever the commune: their targets are yearTargetsStatement's. */
export function manyRulesStatement(codes: readonly string[]): Statement {
  return [MANY_RULES, [codes]];
}

/** Targets of many communes as YearTargetRow, the one that yearTarget gives for each. */
export function yearTargetsStatement(
  communeIds: readonly number[],
  codes: readonly string[],
  years: readonly number[],
): Statement {
  return [YEAR_TARGETS, [communeIds, codes, years]];
}

/** An indicator's rules with the target of a commune and year. */
export function withTarget(rules: FigureRules, target: YearTargetRow | undefined): FigureRules {
  return target ? { ...rules, operator: target.operator, low: target.low, high: target.high } : rules;
}

/** Which series are read, up to a year. */
export interface SeriesRange {
  readonly communeIds: readonly number[];
  /** null: periods of every kind. */
  readonly kind: string | null;
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * Reported figures as SeriesRow, of some indicators and all computed ones. An indicator that continues another one has that one's values,
 * times the factor, for the years before it took over; its own come first where both were reported.
 */
export function seriesStatement(range: SeriesRange, codes: readonly string[]): Statement {
  return [SERIES_OF_CODES, [...rangeValues(range), codes]];
}

/** The same of a form's indicators, as the form of the last year has them. */
export function formSeriesStatement(range: SeriesRange, form: string): PreparedStatement {
  return [SERIES_OF_FORM, [...rangeValues(range), form], 'figures.form-series'];
}

const rangeValues = ({ communeIds, kind, fromYear, toYear }: SeriesRange): unknown[] => [
  communeIds,
  kind,
  fromYear,
  toYear,
];

/**
 * Beside the kind asked for: the last year's of every kind, none of which a cumulative figure may contradict, and the year before it as
 * a whole. `roots` selects the indicators; the furthest predecessors come first. Kind and year are read off the period's code, so that
 * each indicator is one look into the index of figures.
 */
const series = (
  roots: string,
): string => `with recursive lineage (root, code, before_year, factor, depth) as (
    select r.code, r.code, 32767, 1::numeric, 0 from (${roots}) r
    union all
    select l.root, s.predecessor_code, s.from_year::int, l.factor * s.factor, l.depth + 1
    from lineage l join reference.indicator_successions s on s.indicator_code = l.code and s.from_year < l.before_year
  )
  select r.commune_id as "communeId", l.root as "indicatorCode", r.values
  from lineage l cross join lateral (
    select o.commune_id, json_object_agg(o.period_code, o.value * l.factor) as values
    from commune.observations o
    where o.commune_id = any ($1::int[]) and o.indicator_code = l.code and o.state = 'reported'
      and left(o.period_code, 4)::int between $3 and least($4, l.before_year - 1)
      and ($2::text is null or substr(o.period_code, 6, 1) = $2 or left(o.period_code, 4)::int = $4
        or o.period_code = ($4 - 1) || '-Y')
    group by o.commune_id) r
  order by l.depth desc`;

const SERIES_OF_CODES = series(
  `select i.code from reference.indicators i where i.code = any ($5::text[]) or i.formula is not null`,
);
const SERIES_OF_FORM = series(
  `select m.indicator_code as code from reference.indicator_sets f join reference.indicator_set_items m on m.set_id = f.id
   where f.programme = $5 and f.year = $4 and f.is_form`,
);

/** Years of history that hold 24 periods of a kind before any period of a year. */
export function historyYears(kind: 'M' | 'Q' | 'H' | 'Y'): number {
  return { M: 2, Q: 6, H: 12, Y: 24 }[kind];
}

/** Where a figure stands in its series; its own value is left out. */
export function figurePlace(
  periodCode: string,
  { low, high }: Pick<FigureRules, 'low' | 'high'>,
  values: Readonly<Record<string, number>> | undefined,
): FigurePlace {
  const series = Object.entries(values ?? {}).flatMap(([code, value]) =>
    code === periodCode ? [] : [{ periodCode: code, value }],
  );
  return { periodCode, series, targetLevel: low ?? high };
}

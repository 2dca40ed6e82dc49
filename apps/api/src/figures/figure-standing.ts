import type { AnyStatement, RowsOf, Transaction } from '@cis/database';
import { parsePeriodCode } from '@cis/domain';
import { lockStatement, type LockRow } from './figure-lock.js';
import { keyOf, STANDING_COLUMNS, type FigureKey, type StandingFigure } from './figure-places.js';

/** What the writer needs of an indicator. */
export interface WrittenIndicator {
  readonly code: string;
  readonly isPublic: boolean;
  /** Null unless it is computed. */
  readonly formula: string | null;
  readonly periodKinds: readonly string[];
}

/** A form of a year, with those of its indicators that the writes may touch. */
export interface WrittenForm {
  readonly form: string;
  readonly year: number;
  readonly codes: readonly string[];
}

/** Everything as it stands, locked until the transaction ends. */
export interface Standing {
  readonly figures: ReadonlyMap<string, StandingFigure>;
  readonly indicators: ReadonlyMap<string, WrittenIndicator>;
  readonly forms: readonly WrittenForm[];
  /** keyOf computed figures in approved or published forms: they stay as they were sealed. */
  readonly sealed: ReadonlySet<string>;
  /** Codes of the touched periods, and of the same periods in other years. */
  readonly periods: ReadonlySet<string>;
  /** Instant of the transaction: updated_at of what it changes. */
  readonly now: string;
}

const FIGURES = `select ${STANDING_COLUMNS}
  from unnest($1::int[], $2::text[], $3::text[]) w (commune_id, indicator_code, period_code)
  join commune.observations o
    on o.commune_id = w.commune_id and o.indicator_code = w.indicator_code and o.period_code = w.period_code
  order by o.commune_id, o.id for update of o`;

/** `concerned`: all that formulas speak of, where one of them speaks of a touched indicator ($2). */
const CONCERNED = `with formula as (
    select array_append(array(select m[1] from regexp_matches(i.formula, '[A-Z]{1,4}[0-9]{2,3}', 'g') m), i.code) as codes
    from reference.indicators i where i.formula is not null and i.retired_on is null
  ), concerned as (
    select distinct unnest(codes) as code from formula where exists (select from formula f where f.codes && $2::text[])
  )`;

/** In the same periods of all years. */
const COMPUTED = `${CONCERNED}
  select ${STANDING_COLUMNS}
  from commune.observations o join reference.reporting_periods p on p.code = o.period_code
  where o.commune_id = any ($1::int[]) and o.indicator_code in (select code from concerned)
    and (p.kind, p.ordinal) in (select kind, ordinal from unnest($3::text[], $4::smallint[]) t (kind, ordinal))
  order by o.commune_id, o.id for update of o`;

/** Headers of forms with computed figures in the same periods of all years, locked, so that none is approved while its figures change. */
const SEALED = `${CONCERNED}
  select s.commune_id as "communeId", s.period_code as "periodCode", m.indicator_code as "indicatorCode",
    s.state in ('approved', 'published') as "isSealed"
  from commune.submissions s
  join reference.reporting_periods p on p.code = s.period_code
  join reference.indicator_sets f on f.programme = s.form and f.is_form and f.year = p.year
  join reference.indicator_set_items m on m.set_id = f.id and m.indicator_code in (select code from concerned)
  join reference.indicators i on i.code = m.indicator_code and i.formula is not null
  where s.commune_id = any ($1::int[])
    and (p.kind, p.ordinal) in (select kind, ordinal from unnest($3::text[], $4::smallint[]) t (kind, ordinal))
  order by s.commune_id, s.id for update of s`;

const INDICATORS = `select i.code, i.visibility = 'public' as "isPublic", i.formula, i.period_kinds as "periodKinds"
  from reference.indicators i where i.code = any ($1) or (i.formula is not null and i.retired_on is null)`;

const FORMS = `select s.programme as form, s.year, array_agg(m.indicator_code) as codes
  from reference.indicator_sets s
  join reference.indicator_set_items m on m.set_id = s.id
  join reference.indicators i on i.code = m.indicator_code
  where s.is_form and (m.indicator_code = any ($1) or i.formula is not null) group by s.programme, s.year`;

const PERIODS = `select p.code from reference.reporting_periods p
  where (p.kind, p.ordinal) in (select kind, ordinal from unnest($1::text[], $2::smallint[]) t (kind, ordinal))`;

type SealedRow = FigureKey & { readonly isSealed: boolean };
export type StandingRows = [
  StandingFigure,
  StandingFigure,
  SealedRow,
  WrittenIndicator,
  WrittenForm,
  { code: string },
];

/** Reads what is to be written over, and what is computed from it; to be asked once the communes' figures are locked. */
export function standingStatements(places: readonly FigureKey[]): AnyStatement[] {
  const communes = [...new Set(places.map(({ communeId }) => communeId))];
  const codes = [...new Set(places.map(({ indicatorCode }) => indicatorCode))];
  const slots = slotsOf(places);
  const kinds = slots.map(({ kind }) => kind);
  const ordinals = slots.map(({ ordinal }) => ordinal);
  return [
    [
      FIGURES,
      [
        places.map(({ communeId }) => communeId),
        places.map(({ indicatorCode }) => indicatorCode),
        places.map(({ periodCode }) => periodCode),
      ],
      'figures.standing',
    ],
    [COMPUTED, [communes, codes, kinds, ordinals], 'figures.computed'],
    [SEALED, [communes, codes, kinds, ordinals], 'figures.sealed'],
    [INDICATORS, [codes], 'figures.indicators'],
    [FORMS, [codes], 'figures.forms'],
    [PERIODS, [kinds, ordinals], 'figures.periods'],
  ];
}

/** What standingStatements answered, `now` being the instant of the transaction. */
export function toStanding(
  [figures, computed, sealed, indicators, forms, periods]: RowsOf<StandingRows>,
  now: string,
): Standing {
  return {
    figures: new Map([...computed, ...figures].map((figure) => [keyOf(figure), figure])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    forms,
    sealed: new Set(sealed.filter(({ isSealed }) => isSealed).map(keyOf)),
    periods: new Set(periods.map(({ code }) => code)),
    now,
  };
}

/** Locks the communes' figures and reads them in one round trip. */
export async function readStanding(tx: Transaction, places: readonly FigureKey[]): Promise<Standing> {
  const [[lock], ...rows] = await tx.queryAll<[LockRow, ...StandingRows]>([
    lockStatement(places.map(({ communeId }) => communeId)),
    ...standingStatements(places),
  ]);
  return toStanding(rows, lock?.now ?? '');
}

/** Which periods of a year, whatever the year. */
function slotsOf(places: readonly FigureKey[]): { kind: string; ordinal: number }[] {
  const slots = new Map<string, { kind: string; ordinal: number }>();
  for (const code of new Set(places.map(({ periodCode }) => periodCode))) {
    const period = parsePeriodCode(code);
    if (period) slots.set(`${period.kind}${period.ordinal}`, { kind: period.kind, ordinal: period.ordinal });
  }
  return [...slots.values()];
}

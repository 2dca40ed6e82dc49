import type {
  IndicatorRevisionBody,
  IndicatorSetLinkBody,
  IndicatorSuccessionBody,
  IndicatorUsageBody,
} from '@cis/contracts';
import { INDICATOR_COLUMNS, type IndicatorRow } from './indicator-rows.js';

/** An indicator as far as others refer to it. */
export interface ReferringRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly formula: string | null;
  readonly weightCode: string | null;
  readonly retiredOn: string | null;
}

type RevisionRow = Omit<IndicatorRevisionBody, 'definition'> & {
  readonly definition: Readonly<Record<string, unknown>>;
};

export type DetailRows = [
  IndicatorRow,
  RevisionRow,
  IndicatorSuccessionBody & { readonly isBefore: boolean },
  IndicatorSetLinkBody,
  IndicatorUsageBody,
  ReferringRow,
];

type Statement = readonly [sql: string, values: readonly unknown[]];

/** Everything the page of one indicator says; the whole catalogue is read for the names in its formula and for who uses it. */
export function indicatorDetailStatements(code: string): Statement[] {
  return [
    [`select ${INDICATOR_COLUMNS} from reference.indicators i where i.code = $1`, [code]],
    [
      `select r.number, r.definition, r.reason, r.changed_at as "changedAt", r.changed_by_name as "changedByName"
       from reference.indicator_revisions r where r.indicator_code = $1 order by r.number desc`,
      [code],
    ],
    [
      `select s.indicator_code = $1 as "isBefore", i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.unit,
         s.from_year as "fromYear", s.factor, s.note
       from reference.indicator_successions s
       join reference.indicators i on i.code = case s.indicator_code when $1 then s.predecessor_code else s.indicator_code end
       where $1 in (s.indicator_code, s.predecessor_code) order by s.from_year, i.code`,
      [code],
    ],
    [
      `select s.id, s.year, s.name_vi as "nameVi", s.name_en as "nameEn"
       from reference.indicator_set_items x join reference.indicator_sets s on s.id = x.set_id
       where x.indicator_code = $1 order by s.year desc, s.programme`,
      [code],
    ],
    [
      `select count(*)::int as figures, count(distinct o.commune_id)::int as communes, count(distinct o.period_code)::int as periods,
         (select count(*)::int from commune.targets t where t.indicator_code = $1) as targets
       from commune.observations o where o.indicator_code = $1`,
      [code],
    ],
    [
      `select i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.formula, i.weight_code as "weightCode", i.retired_on as "retiredOn"
       from reference.indicators i order by i.sort_order, i.code`,
      [],
    ],
  ];
}

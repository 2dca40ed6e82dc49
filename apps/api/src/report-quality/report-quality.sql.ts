import { formItems, isExpected } from '../figures/index.js';
import { timelyUntilSql } from '../periods/index.js';
import { TODAY_SQL } from '../today.sql.js';

/** What a commune's figures of one domain came to, in the periods whose time is over. */
export interface FigureCounts {
  readonly communeId: number;
  readonly domain: string;
  readonly expected: number;
  readonly filled: number;
  readonly reported: number;
  readonly sound: number;
  readonly isSample: boolean;
}

/** What a commune's reports came to, in the periods whose time is over and that ask it for something. */
export interface ReportCounts {
  readonly communeId: number;
  readonly due: number;
  readonly timely: number;
  readonly submitted: number;
  readonly unchanged: number;
}

export interface LastSaved {
  readonly communeId: number;
  readonly lastSavedAt: string;
}

/** Parameters of all statements: year, form, province, and the one commune or null. */
const DUE = `due as materialized (
    select p.code, p.kind, ${timelyUntilSql('p')} as timely_until
    from reference.reporting_periods p where p.year = $1 and ${timelyUntilSql('p')} < ${TODAY_SQL})`;

/** What each commune owes in any kind of period: asked once per figure, not once per kind. */
const OWED = `owed as materialized (
    select u.id as commune_id, i.code, i.domain, i.period_kinds
    from reference.administrative_units u
    join reference.indicator_sets f on f.is_form and f.programme = $2 and f.year = $1
    ${formItems('u.type', 'i.period_kinds[1]')}
    where u.valid_to is null and u.province_code = $3 and ($4::int is null or u.id = $4) and ${isExpected('u.id', '$1::int')})`;

/** One look into the index per figure: the planner takes a commune for a handful of rows and would read a whole series each time. */
export const FIGURES_SQL = `with ${DUE}, ${OWED}
  select w.commune_id as "communeId", w.domain, count(*)::int as expected,
    count(*) filter (where o.state in ('reported', 'not_applicable', 'not_available'))::int as filled,
    count(*) filter (where o.state = 'reported')::int as reported,
    count(*) filter (where o.state = 'reported' and (o.warnings = '{}' or o.note is not null))::int as sound,
    coalesce(bool_or(o.is_sample), false) as "isSample"
  from owed w join due d on d.kind = any (w.period_kinds)
  left join lateral (
    select o.state, o.warnings, o.note, o.is_sample from commune.observations o
    where o.commune_id = w.commune_id and o.indicator_code = w.code and o.period_code = d.code offset 0) o on true
  group by w.commune_id, w.domain`;

/** In time is the first sending: a report that came back and was sent again stays in time. */
export const REPORTS_SQL = `with ${DUE}, ${OWED}
  select w.commune_id as "communeId", count(*)::int as due,
    count(*) filter (where (v.created_at at time zone 'Asia/Ho_Chi_Minh')::date <= d.timely_until)::int as timely,
    count(*) filter (where s.sealed_number > 0)::int as submitted,
    count(*) filter (where s.sealed_number > 0 and s.changed_count = 0)::int as unchanged
  from (select distinct commune_id, unnest(period_kinds) as kind from owed) w join due d on d.kind = w.kind
  left join commune.submissions s on s.commune_id = w.commune_id and s.form = $2 and s.period_code = d.code
  left join commune.submission_versions v on v.commune_id = s.commune_id and v.submission_id = s.id and v.number = 1
  group by w.commune_id`;

/** Parameters: first and last commune of the scope, and the year. */
export const LAST_SAVED_SQL = `select o.commune_id as "communeId", max(o.updated_at) as "lastSavedAt"
  from commune.observations o where o.commune_id between $1 and $2 and o.period_code like $3::int || '-%' group by o.commune_id`;

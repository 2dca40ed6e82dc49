import type { AgendaKind } from '@cis/contracts';
import { latestActual, VERSION_IN_FORCE, missingFiguresSql, TARGET_RESULT_SQL } from '../targets/index.js';
import { TASK_STATUS_SQL, UNCOUNTED_STATUSES_SQL } from '../tasks/index.js';
import { TODAY_SQL } from '../today.sql.js';

/** What there is to do of one kind; `detail` names the first few. */
export interface AgendaCount {
  readonly kind: AgendaKind;
  readonly count: number;
  readonly detail: string | null;
  /** The reporting period, or the year, that it is about; its labels, and the deadline if there is one. */
  readonly period: string | null;
  readonly periodVi: string | null;
  readonly periodEn: string | null;
  readonly dueOn: string | null;
}

const FIRST_THREE = (text: string, order: string) =>
  `array_to_string((array_agg(${text} order by ${order}))[1:3], ' · ')`;

const NO_PERIOD = `null as period, null as "periodVi", null as "periodEn", null::date as "dueOn"`;

/** Above the communes a name alone does not say whose it is. */
const NAMED = (name: string, isWide: string) =>
  `${name} || case when ${isWide} then ' (' || u.full_name || ')' else '' end`;

const MISSING = `(${missingFiguresSql('$1')} union all ${missingFiguresSql('$1 - 1')})`;

/**
 * Missing figures of the newest closed periods, this year's and last year's targets, by period: late and still in time. Periods that locked
 * are no figures to enter: without an unlock they make one line together, with one they have a line of their own (PERIODS_SQL).
 * What was sent is the reviewers' to answer.
 */
export const FIGURES_SQL = `
  select case when m.is_late then 'observations_late' else 'observations_due' end as kind, count(*)::int as count,
    ${FIRST_THREE('i.name_vi', 'i.sort_order')} as detail,
    m.period_code as period, m.label_vi as "periodVi", m.label_en as "periodEn", m.due_on as "dueOn"
  from ${MISSING} m
  join reference.indicators i on i.code = m.indicator_code
  where m.is_missing and not m.has_locked and not m.is_sent group by m.is_late, m.period_code, m.label_vi, m.label_en, m.due_on
  union all
  select 'periods_locked', count(*)::int, ${FIRST_THREE('l.label_vi', 'l.due_on desc, l.period_code')}, ${NO_PERIOD}
  from (
    select m.commune_id, m.period_code, m.label_vi, m.due_on from ${MISSING} m
    where m.is_missing and m.is_closed and not m.is_sent and not exists (
      select from commune.unlock_requests r where r.commune_id = m.commune_id and r.period_code = m.period_code and r.decision is null)
    group by m.commune_id, m.period_code, m.label_vi, m.due_on) l
  union all
  select 'communes_late', count(distinct m.commune_id)::int, null, ${NO_PERIOD}
  from (${missingFiguresSql('$1')}) m where m.is_missing and m.is_late
  order by "dueOn" desc`;

/** Parameters: the year, and whether communes are to be named. */
export const STANDING_SQL = `
  select 'targets_unacknowledged' as kind, count(*)::int as count,
    ${FIRST_THREE(NAMED('i.name_vi', '$2::boolean'), 'i.sort_order, t.commune_id')} as detail,
    t.year::text as period, t.year::text as "periodVi", t.year::text as "periodEn", null::date as "dueOn"
  from commune.targets t join reference.indicators i on i.code = t.indicator_code
  join reference.administrative_units u on u.id = t.commune_id
  where t.year >= $1 and exists (
    select 1 from commune.target_versions v where v.commune_id = t.commune_id and v.target_id = t.id and v.acknowledged_at is null)
  group by t.year
  union all
  select 'posts_vacant', count(*)::int, ${FIRST_THREE('x.name_vi', 'x.rank')}, ${NO_PERIOD}
  from reference.positions x
  join reference.administrative_units u on u.id = nullif(current_setting('app.commune_from', true), '')::int
    and u.id = nullif(current_setting('app.commune_to', true), '')::int
  where x.is_key_personnel and x.min_holders > 0 and x.applies_to in ('all', u.type) and not exists (
    select 1 from commune.assignments a where a.commune_id = u.id and a.position_code = x.code and a.voided_at is null
      and a.starts_on <= ${TODAY_SQL} and (a.ends_on is null or a.ends_on > ${TODAY_SQL}))
  order by "dueOn" desc`;

/** Parameter: the year. */
export const FIGURES_TO_KNOW_SQL = `
  select g.targets, g."targetsAssessed", g."targetsMet", k.tasks, k."tasksDone", k."tasksOverdue"
  from (
    select count(*)::int as targets, count(r.result)::int as "targetsAssessed",
      count(*) filter (where r.result in ('met', 'exceeded'))::int as "targetsMet"
    from (select ${TARGET_RESULT_SQL} as result from commune.targets t join reference.indicators i on i.code = t.indicator_code
          ${VERSION_IN_FORCE} ${latestActual('t.commune_id', 't.indicator_code', 't.year')}
          where t.year = $1 and t.horizon = 'year') r
  ) g cross join (
    select count(*) filter (where s.status not in ${UNCOUNTED_STATUSES_SQL})::int as tasks, count(*) filter (where s.status in ('done_on_time', 'done_late'))::int as "tasksDone",
      count(*) filter (where s.status = 'overdue')::int as "tasksOverdue"
    from (select ${TASK_STATUS_SQL} as status from commune.tasks t where t.assigned_at is not null) s
  ) k`;

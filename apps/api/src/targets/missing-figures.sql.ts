import { dueOnSql, hasLockedSql, isClosedForSql, timelyUntilSql } from '../periods/index.js';
import { TODAY_SQL } from '../today.sql.js';

/**
 * One row per figure that a target asks for in the newest closed period of each of its kinds: is it missing, is it late?
 * Derived figures are nobody's to enter. `year` is an SQL expression. `has_locked` and `is_closed` say whether the period locked, and whether
 * it is closed to the commune even so; `is_sent` that a report with the figure waits for or has the reviewers' answer.
 */
export function missingFiguresSql(year: string): string {
  return `select e.commune_id, e.indicator_code, p.code as period_code, p.label_vi, p.label_en, ${dueOnSql('p')} as due_on,
      ${timelyUntilSql('p')} < ${TODAY_SQL} as is_late,
      (o.id is null or o.state in ('missing', 'not_due')) as is_missing,
      ${hasLockedSql('p')} as has_locked, ${isClosedForSql('p', 'e.commune_id')} as is_closed,
      exists (
        select from commune.submissions s
        join reference.indicator_sets f on f.programme = s.form and f.year = p.year and f.is_form
        join reference.indicator_set_items m on m.set_id = f.id and m.indicator_code = e.indicator_code
        where s.commune_id = e.commune_id and s.period_code = p.code and s.state in ('submitted', 'approved', 'published')) as is_sent
    from (select distinct t.commune_id, t.indicator_code from commune.targets t where t.year = ${year}) e
    join reference.indicators i on i.code = e.indicator_code and i.kind <> 'derived' and i.retired_on is null
    join (select distinct on (kind) * from reference.reporting_periods
          where year = ${year} and cutoff_on <= ${TODAY_SQL} order by kind, cutoff_on desc) p on p.kind = any (i.period_kinds)
    left join lateral (
      -- One look into the index per figure, not a whole series each time.
      select o.id, o.state from commune.observations o
      where o.commune_id = e.commune_id and o.indicator_code = e.indicator_code and o.period_code = p.code offset 0) o on true`;
}

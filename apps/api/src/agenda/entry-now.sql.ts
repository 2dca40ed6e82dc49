import { formItems, isExpected } from '../figures/index.js';
import { dueOnSql, hasLockedSql } from '../periods/index.js';
import { TODAY_SQL } from '../today.sql.js';

/**
 * The month's report that the commune of the caller's scope should work on now: of those that take figures and were not sent (or came back) the
 * one due first. No row above the communes, and where everything was sent.
 */
export const ENTRY_NOW_SQL = `
  select p.code as "periodCode", p.label_vi as "labelVi", p.label_en as "labelEn", ${dueOnSql('p')} as "dueOn",
    (${dueOnSql('p')} - ${TODAY_SQL})::int as "daysLeft", sum(n.filled)::int as filled, sum(n.expected)::int as expected
  from reference.administrative_units u
  join reference.reporting_periods p on p.kind = 'M' and p.starts_on <= ${TODAY_SQL} and not ${hasLockedSql('p')}
  join reference.indicator_sets f on f.is_form and f.year = p.year
  left join commune.submissions s on s.commune_id = u.id and s.form = f.programme and s.period_code = p.code
  cross join lateral (
    select count(*) as expected, count(*) filter (where o.state in ('reported', 'not_applicable', 'not_available')) as filled
    from (select f.id) f ${formItems('u.type', 'p.kind')}
    left join commune.observations o on o.commune_id = u.id and o.indicator_code = i.code and o.period_code = p.code
    where ${isExpected('u.id', 'p.year')}) n
  where u.id = nullif(current_setting('app.commune_from', true), '')::int and u.id = nullif(current_setting('app.commune_to', true), '')::int
    and n.expected > 0 and coalesce(s.state, 'draft') in ('draft', 'returned')
  group by p.code, p.label_vi, p.label_en, ${dueOnSql('p')}
  order by ${dueOnSql('p')}, p.code limit 1`;

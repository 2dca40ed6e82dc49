import { formItems, isExpected } from '../../figures/index.js';
import { dueOnSql, locksOnSql, timelyUntilSql } from '../../periods/index.js';
import { AT, TODAY } from './candidate.js';

/** Each period with the dates in force. */
const PERIODS_IN_FORCE = `(
  select p.code, p.kind, p.year, p.label_vi, p.label_en, ${dueOnSql('p')} as due_on, ${timelyUntilSql('p')} as timely_until,
    ${locksOnSql('p')} as locks_on
  from reference.reporting_periods p)`;

/**
 * Reports that communes owe: forms of the year with at least one figure that somebody has to enter for the period, where the period is
 * within `daysBefore` of its due day, or past it and not yet locked. With the submission as it stands; `state` is null where
 * nothing was entered.
 */
export function owedReports(daysBefore: number): string {
  return `
    select o.commune_id, f.programme as form, f.name_vi as form_vi, coalesce(f.name_en, f.name_vi) as form_en,
      p.code, p.label_vi, p.label_en, p.due_on, p.timely_until, p.locks_on, s.state, coalesce(s.sealed_number, 0) as sealed_number,
      coalesce(nullif(s.expected_count, 0), o.expected) as expected, coalesce(s.filled_count, 0) as filled
    from ${PERIODS_IN_FORCE} p
    join reference.indicator_sets f on f.is_form and f.year = p.year
    cross join lateral (
      select u.id as commune_id, count(*)::int as expected
      from reference.administrative_units u ${formItems('u.type', 'p.kind')}
      where u.valid_to is null and ${isExpected('u.id', 'p.year')}
      group by u.id) o
    left join commune.submissions s on s.commune_id = o.commune_id and s.form = f.programme and s.period_code = p.code
    where p.due_on - ${daysBefore} <= ${TODAY} and ${TODAY} <= p.locks_on and ${AT} is not null`;
}

/** Never submitted: a form reopened for a correction is not late. */
export const NOT_SUBMITTED = `coalesce(o.state, 'draft') = 'draft' and o.sealed_number = 0`;

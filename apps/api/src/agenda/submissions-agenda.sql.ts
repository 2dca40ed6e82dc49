import { isClosedForSql } from '../periods/index.js';

const NO_PERIOD = `null as period, null as "periodVi", null as "periodEn", null::date as "dueOn"`;
const PERIOD = `p.code as period, p.label_vi as "periodVi", p.label_en as "periodEn", coalesce(p.extended_until, p.due_on) as "dueOn"`;
const PER_PERIOD = `p.code, p.label_vi, p.label_en, coalesce(p.extended_until, p.due_on)`;

/** The office of "Tên (Cơ quan)", which is how a decision is signed. */
const OFFICE = (name: string): string => `coalesce(substring(${name} from '\\(([^()]*)\\)$'), ${name})`;

const IS_CLOSED = isClosedForSql('p', 's.commune_id');

/** Reports of the own commune, by period: returned figures, forms that only have to be sent, explanations owed. */
export const OWN_SUBMISSIONS_SQL = `
  select case when ${IS_CLOSED} then 'returned_locked' else 'submissions_returned' end as kind, count(*)::int as count,
    array_to_string((array_agg(distinct ${OFFICE('c.decided_by_name')} || ': "' || c.reason || '"'))[1:3], ' · ') as detail, ${PERIOD}
  from commune.submissions s join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id
  join reference.reporting_periods p on p.code = s.period_code
  where s.returned_count > 0 and c.decision = 'returned' group by ${IS_CLOSED}, ${PER_PERIOD}
  union all
  select 'submissions_ready', count(*)::int, null, ${PERIOD}
  from commune.submissions s join reference.reporting_periods p on p.code = s.period_code
  where s.expected_count > 0 and s.filled_count >= s.expected_count and s.warning_count = 0 and not ${IS_CLOSED}
    and (s.state = 'draft' or (s.state in ('submitted', 'returned') and s.changed_count > 0))
  group by ${PER_PERIOD}
  union all
  select 'explanations_open', count(*)::int,
    array_to_string((array_agg(${OFFICE('q.asked_by_name')} || ': "' || q.question || '"' order by q.created_at))[1:3], ' · '), ${PERIOD}
  from commune.submissions s
  join commune.explanation_requests q on q.commune_id = s.commune_id and q.submission_id = s.id and q.answer is null
  join reference.reporting_periods p on p.code = s.period_code
  where s.question_count > 0 group by ${PER_PERIOD}
  order by "dueOn" desc`;

/** What waits above the communes. Parameter: the reviewer's domains, or null for all. */
export const REVIEW_SQL = `
  select k.kind, count(*)::int as count, array_to_string((array_agg(k.name order by k."submittedAt", k.name))[1:3], ' · ') as detail, ${NO_PERIOD}
  from (
    select unnest(array_remove(array[
      case when s.pending_count > 0 and s.changed_count = 0 and s.state in ('submitted', 'returned') and ($1::text[] is null or exists (
        select from commune.submission_cells c join reference.indicators i on i.code = c.indicator_code
        where c.commune_id = s.commune_id and c.submission_id = s.id and c.decision = 'pending' and i.domain = any($1))) then 'submissions_to_review' end,
      case when s.changed_count > 0 and s.state in ('submitted', 'returned') then 'submissions_changed' end,
      case when s.state = 'approved' then 'submissions_to_publish' end
    ], null)) as kind, u.full_name || ' (' || p.label_vi || ')' as name, s.submitted_at as "submittedAt"
    from commune.submissions s join reference.administrative_units u on u.id = s.commune_id
    join reference.reporting_periods p on p.code = s.period_code
    where s.state in ('submitted', 'returned', 'approved')
  ) k group by k.kind`;

import { REVIEW_LINK } from '../notification-links.js';
import { AT, IS_WORKED, provinceOf, TODAY, type CandidateSql } from './candidate.js';

/**
 * One message a day with the number of reports that wait: for a department those with undecided figures of its domains, also when
 * another department returned some of its own.
 */
export const REVIEWS_WAITING: CandidateSql = `
  select w.tenant_id, null::uuid as user_id, null::uuid as actor_id, 'reviews-waiting' as kind, ${TODAY}::text as about, null::text as thread,
    jsonb_build_object('reports', w.reports, 'communes', w.communes) as params, ${REVIEW_LINK} as link
  from (
    select d.id as tenant_id, count(distinct s.id)::int as reports, count(distinct s.commune_id)::int as communes
    from commune.submissions s
    join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id and c.decision = 'pending'
    join reference.indicators i on i.code = c.indicator_code
    join reference.departments d on i.domain = any (d.domains) and d.province_code = lpad((s.commune_id / 100000)::text, 2, '0')
    where s.state in ('submitted', 'returned') group by d.id
    union all
    select ${provinceOf('s.commune_id')}, count(*)::int, count(distinct s.commune_id)::int
    from commune.submissions s where s.state = 'submitted' group by 1
  ) w where ${AT} is not null and ${IS_WORKED}`;

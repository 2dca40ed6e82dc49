import { TARGETS_LINK, UNLOCKS_LINK, entryLink } from '../notification-links.js';
import { AT, periodParams, provinceOf, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';

/** The province hears of requests that wait, the commune of the answer. */
export const UNLOCKS: CandidateSql = `
  select case when r.decision is null then ${provinceOf('r.commune_id')} else r.commune_id end as tenant_id, null::uuid as user_id,
    coalesce(r.decided_by, r.created_by) as actor_id,
    case when r.decision is null then 'unlock-requested' else 'unlock-decided' end as kind, r.id::text as about, null::text as thread,
    jsonb_build_object(${periodParams('p')}, 'commune', u.full_name, 'decision', r.decision, 'expiresAt', r.expires_at) as params,
    case when r.decision is null then ${UNLOCKS_LINK} else ${entryLink(`'kt-xh'`, 'p.code')} end as link
  from commune.unlock_requests r
  join reference.reporting_periods p on p.code = r.period_code
  join reference.administrative_units u on u.id = r.commune_id
  where coalesce(r.decided_at, r.created_at) > ${STILL_NEWS} and coalesce(r.decided_at, r.created_at) <= ${AT} and ${TODAY} is not null`;

/** One message per decision, however many targets it assigns; targets typed one by one are told together after an hour. */
export const TARGETS_ASSIGNED: CandidateSql = `
  select v.commune_id as tenant_id, null::uuid as user_id, (array_agg(v.created_by))[1] as actor_id, 'targets-assigned' as kind,
    d.thread || (array_agg(v.id order by v.created_at desc, v.id desc))[1] as about, d.thread,
    jsonb_build_object('count', count(*)::int, 'adjusted', count(*) filter (where v.number > 1)::int, 'year', t.year,
      'decisionNumber', v.decision_number, 'decisionDate', v.decision_date) as params,
    ${TARGETS_LINK} || '&year=' || t.year as link
  from commune.target_versions v
  join commune.targets t on t.commune_id = v.commune_id and t.id = v.target_id
  cross join lateral (select md5(v.decision_number || v.decision_date) || '/' || t.year || '/' as thread) d
  where v.created_at > ${STILL_NEWS} and v.created_at <= ${AT} and ${TODAY} is not null
  group by v.commune_id, t.year, v.decision_number, v.decision_date, d.thread
  having bool_or(v.acknowledged_at is null)`;

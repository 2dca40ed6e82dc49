import { TARGETS_LINK } from '../notification-links.js';
import { AT, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';

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

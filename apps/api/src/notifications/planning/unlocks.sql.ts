import { formItems, isExpected } from '../../figures/index.js';
import { locksOnSql, unlockedUntilSql } from '../../periods/index.js';
import { periodEntryLink, UNLOCKS_LINK } from '../notification-links.js';
import { AT, periodParams, provinceOf, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';

/** The province hears of requests that wait, the commune of the answer. */
export const UNLOCKS: CandidateSql = `
  select case when r.decision is null then ${provinceOf('r.commune_id')} else r.commune_id end as tenant_id, null::uuid as user_id,
    coalesce(r.decided_by, r.created_by) as actor_id,
    case when r.decision is null then 'unlock-requested' else 'unlock-decided' end as kind, r.id::text as about, null::text as thread,
    jsonb_build_object(${periodParams('p')}, 'commune', u.full_name, 'decision', r.decision, 'expiresAt', r.expires_at) as params,
    case when r.decision is null then ${UNLOCKS_LINK} else ${periodEntryLink('p')} end as link
  from commune.unlock_requests r
  join reference.reporting_periods p on p.code = r.period_code
  join reference.administrative_units u on u.id = r.commune_id
  where coalesce(r.decided_at, r.created_at) > ${STILL_NEWS} and coalesce(r.decided_at, r.created_at) <= ${AT} and ${TODAY} is not null`;

const DAY_IT_ENDS = `(r.expires_at at time zone 'Asia/Ho_Chi_Minh')::date`;
const DAY_IT_BEGAN = `(r.decided_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * The day before an unlock ends, while a report of the period is still to be sent. An unlock granted for no longer than that is told by its
 * answer; one granted anew starts over.
 */
export const UNLOCKS_ENDING: CandidateSql = `
  select r.commune_id as tenant_id, null::uuid as user_id, null::uuid as actor_id, 'unlock-expires' as kind, r.id::text as about,
    null::text as thread,
    jsonb_build_object(${periodParams('p')}, 'expiresAt', r.expires_at, 'filled', n.filled, 'expected', n.expected) as params,
    ${periodEntryLink('p')} as link
  from commune.unlock_requests r
  join reference.reporting_periods p on p.code = r.period_code
  join reference.administrative_units u on u.id = r.commune_id
  cross join lateral (
    select sum(coalesce(nullif(s.expected_count, 0), o.expected))::int as expected, sum(coalesce(s.filled_count, 0))::int as filled,
      bool_or(coalesce(s.state, 'draft') in ('draft', 'returned') or s.changed_count > 0) as is_owed
    from reference.indicator_sets f
    cross join lateral (
      select count(*) as expected from (select f.id) f ${formItems('u.type', 'p.kind')} where ${isExpected('u.id', 'p.year')}) o
    left join commune.submissions s on s.commune_id = u.id and s.form = f.programme and s.period_code = p.code
    where f.is_form and f.year = p.year and (o.expected > 0 or s.id is not null)) n
  where r.decision = 'granted' and r.expires_at > ${AT} and ${DAY_IT_ENDS} - 1 <= ${TODAY} and ${DAY_IT_BEGAN} < ${DAY_IT_ENDS} - 1
    and r.expires_at = ${unlockedUntilSql('r.commune_id', 'r.period_code')} and ${locksOnSql('p')} < ${DAY_IT_ENDS} and n.is_owed`;

import { hasLockedSql, locksOnSql, unlockedUntilSql } from '../periods/index.js';
import { TODAY_SQL } from '../today.sql.js';

/** A period that locks within so many days is worth a line of its own. */
const LOCKING_SOON_DAYS = 7;
/** How long a refusal stays on the list. */
const NEWS_DAYS = 7;

const WHAT = `p.code as period, p.label_vi as "periodVi", p.label_en as "periodEn"`;

/**
 * Locks and unlocks. Parameter: whether the caller is above the communes. A period locks soon for a commune whose due day has passed and
 * that has begun a report on it without submitting it; `count` is the days left, today included.
 */
export const PERIODS_SQL = `
  select 'periods_locking' as kind, (${locksOnSql('p')} - ${TODAY_SQL} + 1)::int as count, null as detail, ${WHAT}, ${locksOnSql('p')} as "dueOn"
  from reference.reporting_periods p
  where not $1::boolean and ${locksOnSql('p')} between ${TODAY_SQL} and ${TODAY_SQL} + ${LOCKING_SOON_DAYS - 1} and p.due_on < ${TODAY_SQL}
    and exists (select from commune.submissions s where s.period_code = p.code and s.state in ('draft', 'returned'))
  union all
  select 'unlocks_waiting', count(*)::int, array_to_string((array_agg(u.full_name || ' (' || p.label_vi || ')' order by r.created_at))[1:3], ' · '),
    null, null, null, null::date
  from commune.unlock_requests r join reference.administrative_units u on u.id = r.commune_id
  join reference.reporting_periods p on p.code = r.period_code
  where $1::boolean and r.decision is null
  union all
  select 'unlocks_granted', 1, r.decision_note, ${WHAT}, (r.expires_at at time zone 'Asia/Ho_Chi_Minh')::date
  from commune.unlock_requests r join reference.reporting_periods p on p.code = r.period_code
  where not $1::boolean and r.decision = 'granted' and r.expires_at > now() and ${hasLockedSql('p')}
    and r.expires_at = ${unlockedUntilSql('r.commune_id', 'r.period_code')} and not exists (
      select from commune.submissions s where s.commune_id = r.commune_id and s.period_code = r.period_code
        and s.state in ('submitted', 'approved', 'published') and s.submitted_at > r.decided_at)
  union all
  select 'unlocks_refused', 1, r.decision_note, ${WHAT}, null::date
  from commune.unlock_requests r join reference.reporting_periods p on p.code = r.period_code
  where not $1::boolean and r.decision = 'refused' and r.decided_at > now() - interval '${NEWS_DAYS} days'
  order by "dueOn"`;

/** Claimed longer ago than any exchange with a mail server lasts: whoever held it is gone. */
const LOST_AFTER = `interval '10 minutes'`;
/** A reminder that comes days late does harm; also what waited while the system was down. */
const TOO_OLD = `interval '48 hours'`;

/** Parameter: the instant. */
export const GIVE_UP_OLD = `
  update identity.notifications
  set email_state = 'failed', email_fault = case email_state when 'sending' then 'uncertain' else 'expired' end
  where email_state = 'sending' and email_claimed_at < $1::timestamptz - ${LOST_AFTER}
     or email_state = 'queued' and created_at < $1::timestamptz - ${TOO_OLD}`;

/**
 * Takes the oldest message that is due and not in somebody else's hands; in the same statement one that is no longer wanted leaves
 * the queue instead. The choice is materialised: inside a join PostgreSQL may run it once per row, claiming several and answering with
 * one. Parameter: the instant.
 */
export const CLAIM_NEXT = `
  with w as materialized (
    select q.tenant_id, q.id, case when u.status = 'active' and coalesce(g.is_email_on, true) and not q.kind = any (coalesce(g.muted_kinds, '{}'))
      then u.email end as email, u.locale
    from identity.notifications q
    join identity.users u on u.tenant_id = q.tenant_id and u.id = q.user_id
    left join identity.notification_settings g on g.tenant_id = u.tenant_id and g.id = u.id
    where q.email_state = 'queued' and q.email_next_at <= $1::timestamptz
    order by q.email_next_at limit 1 for update of q skip locked
  )
  update identity.notifications n
  set email_state = case when w.email is null then 'none' else 'sending' end, email_claimed_at = $1::timestamptz,
    email_attempts = n.email_attempts + case when w.email is null then 0 else 1 end, email_next_at = null
  from w where n.tenant_id = w.tenant_id and n.id = w.id
  returning n.tenant_id as "tenantId", n.id, n.kind, n.params, n.link, n.email_attempts as attempts, w.locale, w.email`;

const IN_HAND = `where tenant_id = $1 and id = $2 and email_state = 'sending'`;

export const RECORD_SENT = `
  update identity.notifications set email_state = 'sent', email_sent_at = now(), email_fault = null ${IN_HAND}`;

/** Third parameter: the fault. */
export const RECORD_FAILED = `update identity.notifications set email_state = 'failed', email_fault = $3 ${IN_HAND}`;

/** Further parameters: the instant of the attempt, minutes to wait, what the server answered. */
export const RECORD_AGAIN = `
  update identity.notifications set email_state = 'queued', email_next_at = $3::timestamptz + $4::int * interval '1 minute', email_fault = $5
  ${IN_HAND}`;

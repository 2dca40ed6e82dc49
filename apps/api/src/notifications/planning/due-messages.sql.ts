import type { NotificationKind } from '@cis/contracts';
import type { CandidateSql } from './candidate.js';

/** One message to one person, as it is to be stored. */
export interface DueMessage {
  readonly tenantId: number;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly about: string;
  readonly params: object;
  readonly link: string | null;
  readonly isMuted: boolean;
  readonly isMailed: boolean;
}

/**
 * Turns candidates into messages to the people they concern who were not told yet. Muted kinds are kept as read; e-mail is for
 * those who want it and have an address. By key, so that two planners that store the same messages wait for each other instead of meeting in
 * a deadlock.
 * Parameters after `$1` and `$2`: `$3`, `$4` the audience as pairs (kind, role); `$5` whether e-mail can be sent at all.
 */
export function dueMessages(candidates: CandidateSql): string {
  return `
    select u.tenant_id as "tenantId", u.id as "userId", c.kind, c.about, c.params, c.link, m.is_muted as "isMuted",
      $5::boolean and not m.is_muted and coalesce(g.is_email_on, true) and u.email is not null as "isMailed"
    from (${candidates}) c
    join identity.users u on u.tenant_id = c.tenant_id and u.status = 'active'
      and (c.user_id is null or u.id = c.user_id) and u.id is distinct from c.actor_id
      and exists (select 1 from unnest($3::text[], $4::text[]) a (kind, role) where a.kind = c.kind and a.role = any (u.roles))
    left join identity.notification_settings g on g.tenant_id = u.tenant_id and g.id = u.id
    cross join lateral (select c.kind = any (coalesce(g.muted_kinds, '{}')) as is_muted) m
    where not exists (
      select 1 from identity.notifications n
      where n.tenant_id = u.tenant_id and n.user_id = u.id and n.kind = c.kind
        and (n.about = c.about or starts_with(n.about, c.thread) and n.read_at is null and n.created_at > $1::timestamptz - interval '1 hour'))
    order by u.tenant_id, u.id, c.kind, c.about`;
}

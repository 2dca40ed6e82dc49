import { Injectable } from '@nestjs/common';
import type { CallerContext, CurrentSession } from '@cis/auth';
import type { UserSessionResponse, UserSessionsResponse } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { recordEvent } from './audit-event.js';
import { LIVING } from './session-lifetime.js';
import { SessionEndings } from './session-endings.js';

const LIST = `
  select s.id, s.ip, s.user_agent as "userAgent", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
         s.expires_at as "expiresAt", s.id = $2 as "isCurrent"
  from identity.sessions s where s.user_id = $1 and ${LIVING}
  order by s.last_seen_at desc, s.id limit 200`;

const END = `
  update identity.sessions s set revoked_at = now() where s.id = $1 and s.user_id = $2 and s.revoked_at is null
  returning s.tenant_id as "tenantId"`;

/** Where a user is signed in, and ending it. The scope decides whose sessions can be reached. */
@Injectable()
export class UserSessions {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
  ) {}

  async list(caller: CallerContext, userId: string): Promise<UserSessionsResponse> {
    const items = await this.database.read<UserSessionResponse>(caller.scope, LIST, [
      userId,
      caller.session.id,
    ]);
    return { items, total: items.length };
  }

  /** @throws RowNotFoundError when it is not a living session of that user within the scope. */
  async end(caller: CallerContext, userId: string, sessionId: string): Promise<void> {
    await this.endings.after(sessionId, caller.scope, async (tx) => {
      const [ended] = await tx.query<{ tenantId: number }>(END, [sessionId, userId]);
      if (!ended) throw new RowNotFoundError('sessions');
      await recordEvent(tx, ended.tenantId, 'session-ended', { id: sessionId, userId });
    });
  }

  /** Signing out of the session itself. */
  async signOut(session: CurrentSession, origin: { ip: string; requestId: string }): Promise<void> {
    const actor = { userId: session.userId, name: session.username, ...origin };
    await this.endings.after(session.id, { kind: 'system', reason: 'sign out', actor }, async (tx) => {
      const [ended] = await tx.query<{ tenantId: number }>(END, [session.id, session.userId]);
      if (ended) await recordEvent(tx, ended.tenantId, 'signed-out', { id: session.id });
    });
  }
}

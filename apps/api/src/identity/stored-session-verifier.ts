import { Injectable } from '@nestjs/common';
import { SessionVerifier, type CurrentSession } from '@cis/auth';
import { Database } from '@cis/database';
import type { FastifyRequest } from 'fastify';
import { CurrentSessionReader } from './current-session.reader.js';
import { SessionCache } from './session-cache.js';
import { sessionCookie } from './session-cookie.js';
import { SEEN_EVERY_MS } from './session-lifetime.js';
import { sessionTokenHash } from './session-token.js';

/** The session behind the cookie, from memory or from one statement. */
@Injectable()
export class StoredSessionVerifier extends SessionVerifier {
  constructor(
    private readonly reader: CurrentSessionReader,
    private readonly cache: SessionCache,
    private readonly database: Database,
  ) {
    super();
  }

  async verify(request: FastifyRequest): Promise<CurrentSession | null> {
    const hash = sessionTokenHash(sessionCookie(request));
    if (!hash) return null;
    const key = hash.toString('base64');
    const known = this.cache.get(key);
    if (known) return known;
    const mark = this.cache.mark();
    const found = await this.reader.byTokenHash(hash);
    if (!found) return null;
    if (found.idleMs > SEEN_EVERY_MS) await this.noteSeen(found.session);
    this.cache.put(key, found.session, mark);
    return found.session;
  }

  private async noteSeen({ tenantId, id }: CurrentSession): Promise<void> {
    await this.database.within({ kind: 'system', reason: 'note that a session is in use' }, (tx) =>
      tx.query('update identity.sessions set last_seen_at = now() where tenant_id = $1 and id = $2', [
        tenantId,
        id,
      ]),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { CurrentSession } from '@cis/auth';
import { Database, newRowId, provinceTenantId, type Scope, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { recordEvent } from './audit-event.js';
import { CurrentSessionReader } from './current-session.reader.js';
import { PasswordHasher } from './password-hasher.js';
import type { RequestOrigin } from './request-origin.js';
import { LONGEST_HOURS } from './session-lifetime.js';
import { newSessionToken, sessionTokenHash } from './session-token.js';
import { SignInThrottle, type Attempt } from './sign-in-throttle.js';

export interface SignedIn {
  /** For the cookie; nobody else ever sees it. */
  readonly token: string;
  readonly session: CurrentSession;
}

interface Account {
  provinceCode: string | null;
  tenantId: number | null;
  id: string | null;
  passwordHash: string | null;
  isUsable: boolean | null;
}

const BY_NAME = `
  select (select min(province_code) from reference.administrative_units where valid_to is null) as "provinceCode",
         u.tenant_id as "tenantId", u.id, c.password_hash as "passwordHash",
         u.status = 'active' and not (c.must_change and coalesce(c.initial_until < now(), false)) as "isUsable"
  from (select $1::text as username) typed
  left join identity.users u on u.username = typed.username
  left join identity.credentials c on c.tenant_id = u.tenant_id and c.id = u.id`;

/** The row lock makes a closing or a new password wait for us, or us for them; afterwards both conditions are asked again. */
const TOUCH_USER = `
  update identity.users set last_signed_in_at = now() where tenant_id = $1 and id = $2 and status = 'active' returning id`;
/** The password may have changed while the old one was being checked. */
const SAME_PASSWORD =
  'select 1 from identity.credentials where tenant_id = $1 and id = $2 and password_hash = $3';
const OPEN_SESSION = `
  insert into identity.sessions (tenant_id, id, user_id, token_hash, ip, user_agent, expires_at)
  values ($1, $3, $2, $4, $5, $6, now() + interval '${LONGEST_HOURS} hours')`;

/**
 * Name and password to a session. Whatever is wrong (name, password, closed account, expired initial password), the
 * work done and the answer are the same.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: CurrentSessionReader,
  ) {}

  /** @throws DomainError sign-in.failed, sign-in.locked */
  async signIn(typedName: string, password: string, origin: RequestOrigin): Promise<SignedIn> {
    const name = typedName.normalize('NFC').trim().toLowerCase();
    const attempt = await this.throttle.take(name, origin.ip);
    const [account] = await this.database.read<Account>({ kind: 'system', reason: 'sign in' }, BY_NAME, [
      name,
    ]);
    const isRight = await this.hasher.verify(password, account?.passwordHash ?? null);
    const token = isRight && account?.isUsable ? await this.open(account, name, origin, attempt) : null;
    const found = token === null ? null : await this.sessions.byTokenHash(token.hash);
    if (token === null || found === null) {
      await this.refuse(account, name, origin, attempt);
      throw new DomainError('sign-in.failed');
    }
    return { token: token.value, session: found.session };
  }

  private async open(
    account: Account,
    name: string,
    origin: RequestOrigin,
    attempt: Attempt,
  ): Promise<{ value: string; hash: Buffer } | null> {
    const { tenantId, id, passwordHash } = account;
    const value = newSessionToken();
    const hash = sessionTokenHash(value);
    if (tenantId === null || hash === null) return null;
    return this.database.within(scopeOf(id, name, origin), async (tx) => {
      const isActive = (await tx.query(TOUCH_USER, [tenantId, id])).length === 1;
      const isCurrent = (await tx.query(SAME_PASSWORD, [tenantId, id, passwordHash])).length === 1;
      if (!isActive || !isCurrent) return null;
      await tx.query(OPEN_SESSION, [tenantId, id, newRowId(), hash, origin.ip, origin.userAgent]);
      await this.throttle.forgive(tx, attempt);
      await recordEvent(tx, tenantId, 'signed-in', { userAgent: origin.userAgent });
      return { value, hash };
    });
  }

  /** An unknown name is recorded with the province and without the name, which might be a password. */
  private async refuse(
    account: Account | undefined,
    name: string,
    origin: RequestOrigin,
    { isLocking }: Attempt,
  ): Promise<void> {
    const known = account?.tenantId !== null && account?.tenantId !== undefined;
    const tenantId = known
      ? account?.tenantId
      : account?.provinceCode
        ? provinceTenantId(account.provinceCode)
        : null;
    await this.database.within(
      scopeOf(account?.id ?? null, known ? name : '', origin),
      async (tx: Transaction) => {
        await this.throttle.blame(tx, origin.ip);
        if (tenantId === null || tenantId === undefined) return;
        await recordEvent(tx, tenantId, isLocking ? 'sign-in-locked' : 'sign-in-failed', {
          id: account?.id ?? null,
        });
      },
    );
  }
}

function scopeOf(userId: string | null, name: string, origin: RequestOrigin): Scope {
  return {
    kind: 'system',
    reason: 'sign in',
    actor: { userId, name, ip: origin.ip, requestId: origin.requestId },
  };
}

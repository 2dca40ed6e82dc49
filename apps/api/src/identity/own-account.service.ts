import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { ChangePasswordDto, UpdateMeDto } from '@cis/contracts';
import { Database, type Scope } from '@cis/database';
import { DomainError } from '@cis/domain';
import { recordEvent } from './audit-event.js';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-policy.js';
import { SessionEndings } from './session-endings.js';
import { SignInThrottle } from './sign-in-throttle.js';

const UPDATE_PROFILE = `
  update identity.users
  set email = case when $3 then $4 else email end, locale = coalesce($5, locale), version = version + 1, updated_at = now(), updated_by = $2
  where tenant_id = $1 and id = $2`;

/** Asks for the old hash again, so that of two changes at once only one counts. */
const REPLACE_PASSWORD = `
  update identity.credentials set password_hash = $3, must_change = false, initial_until = null, changed_at = now()
  where tenant_id = $1 and id = $2 and password_hash = $4 returning id`;

const END_OTHER_SESSIONS = `
  update identity.sessions set revoked_at = now()
  where tenant_id = $1 and user_id = $2 and id <> $3 and revoked_at is null`;

/** What users change about themselves. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly endings: SessionEndings,
  ) {}

  /** Absent fields stay; null clears the address. */
  async update({ session, scope }: CallerContext, { email, locale }: UpdateMeDto): Promise<void> {
    await this.endings.after(session.userId, scope, (tx) =>
      tx.query(UPDATE_PROFILE, [
        session.tenantId,
        session.userId,
        email !== undefined,
        email ?? null,
        locale ?? null,
      ]),
    );
  }

  /**
   * Ends every other session. Wrong attempts count like failed sign-ins, so that a borrowed session cannot guess.
   * @throws DomainError password.wrong, .too-short, .too-common, .unchanged; sign-in.locked
   */
  async changePassword(
    caller: CallerContext,
    { currentPassword, newPassword }: ChangePasswordDto,
  ): Promise<void> {
    const { session } = caller;
    const scope = systemScope(caller);
    const ip = scope.actor?.ip ?? '';
    const attempt = await this.throttle.take(session.username, ip);
    const [stored] = await this.database.read<{ hash: string }>(
      scope,
      'select password_hash as hash from identity.credentials where tenant_id = $1 and id = $2',
      [session.tenantId, session.userId],
    );
    if (!stored || !(await this.hasher.verify(currentPassword, stored.hash))) {
      await this.database.within(scope, async (tx) => {
        await this.throttle.blame(tx, ip);
        await recordEvent(tx, session.tenantId, 'password-change-failed', { userId: session.userId });
      });
      throw new DomainError('password.wrong');
    }
    await this.database.within(scope, (tx) => this.throttle.forgive(tx, attempt));
    checkPassword(newPassword, session);
    if (newPassword.normalize('NFC') === currentPassword.normalize('NFC'))
      throw new DomainError('password.unchanged');
    const hash = await this.hasher.hash(newPassword);
    await this.endings.after(session.userId, scope, async (tx) => {
      const own = [session.tenantId, session.userId];
      await tx.query('select 1 from identity.users where tenant_id = $1 and id = $2 for update', own);
      const changed = await tx.query(REPLACE_PASSWORD, [...own, hash, stored.hash]);
      if (changed.length === 0) throw new DomainError('password.wrong');
      await tx.query(END_OTHER_SESSIONS, [...own, session.id]);
    });
  }
}

/** Hashes are out of reach of the everyday role; the work stays in the caller's name. */
function systemScope({ scope }: CallerContext): Extract<Scope, { kind: 'system' }> {
  const actor = 'actor' in scope ? scope.actor : undefined;
  return { kind: 'system', reason: 'change the own password', ...(actor ? { actor } : {}) };
}

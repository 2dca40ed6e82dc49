import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { Database, type Scope, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { createHmac } from 'node:crypto';
import { FORGET_AFTER_HOURS, PER_ADDRESS, PER_NAME, secondsToWait } from './sign-in-throttle.rules.js';

const SYSTEM: Scope = { kind: 'system', reason: 'slow down sign-in' };

interface Attempts {
  failures: number;
  waitSeconds: number;
}

const READ = `
  select case when last_failed_at < clock_timestamp() - interval '${FORGET_AFTER_HOURS} hours' then 0 else failures end as failures,
         greatest(0, ceil(extract(epoch from coalesce(locked_until, 'epoch') - clock_timestamp())))::int as "waitSeconds"
  from identity.login_attempts where key = $1`;

const WRITE = `
  insert into identity.login_attempts (key, failures, last_failed_at, locked_until)
  values ($1, $2, clock_timestamp(), clock_timestamp() + make_interval(secs => $3))
  on conflict (key) do update set failures = excluded.failures, last_failed_at = excluded.last_failed_at, locked_until = excluded.locked_until`;

/**
 * Counts failures per name and per address. A name's attempt counts before its password is looked at, so that
 * guesses sent at the same moment cannot share one place; success takes the count back.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Takes one attempt for the name. Answers how many there are now.
   * @throws DomainError sign-in.locked with the seconds to wait.
   */
  async take(name: string, ip: string): Promise<{ attempts: number; isLocking: boolean }> {
    const outcome = await this.database.within(SYSTEM, async (tx) => {
      const address = await this.attempts(tx, this.addressKey(ip));
      if (address.waitSeconds > 0) return { locked: address.waitSeconds };
      const key = this.nameKey(name);
      await tx.query('insert into identity.login_attempts (key) values ($1) on conflict do nothing', [key]);
      const before = await this.attempts(tx, key, 'for update');
      if (before.waitSeconds > 0) return { locked: before.waitSeconds };
      const attempts = before.failures + 1;
      await tx.query(WRITE, [key, attempts, secondsToWait(attempts, PER_NAME)]);
      return { attempts };
    });
    if ('locked' in outcome) throw new DomainError('sign-in.locked', { seconds: outcome.locked });
    return { attempts: outcome.attempts, isLocking: outcome.attempts >= PER_NAME.lockFrom };
  }

  /** The attempt failed: the address pays too. */
  async blame(tx: Transaction, ip: string): Promise<void> {
    const key = this.addressKey(ip);
    const { failures } = await this.attempts(tx, key, 'for update');
    await tx.query(WRITE, [key, failures + 1, secondsToWait(failures + 1, PER_ADDRESS)]);
  }

  /** The attempt succeeded: the name starts anew. The address does not, or an attacker would clear it with one account of his own. */
  async forgive(tx: Transaction, name: string): Promise<void> {
    await tx.query('delete from identity.login_attempts where key = $1', [this.nameKey(name)]);
  }

  private async attempts(tx: Transaction, key: string, lock: '' | 'for update' = ''): Promise<Attempts> {
    const [row] = await tx.query<Attempts>(`${READ} ${lock}`, [key]);
    return row ?? { failures: 0, waitSeconds: 0 };
  }

  private nameKey(name: string): string {
    return this.keyed(`name ${name}`);
  }

  private addressKey(ip: string): string {
    return this.keyed(`address ${ip}`);
  }

  /** Names typed and addresses are personal data (a password is typed as a name now and then): only a keyed hash is kept. */
  private keyed(text: string): string {
    return createHmac('sha256', this.config.secret).update(`sign-in ${text}`).digest('base64url');
  }
}

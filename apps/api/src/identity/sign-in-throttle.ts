import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { Database, type Scope, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { createHmac } from 'node:crypto';
import {
  ADDRESS_FORGIVES_EVERY_SECONDS,
  AT_HOME_DAYS,
  FORGET_AFTER_HOURS,
  PER_ADDRESS,
  PER_NAME,
  secondsToWait,
} from './sign-in-throttle.rules.js';

const SYSTEM: Scope = { kind: 'system', reason: 'slow down sign-in' };

interface Attempts {
  failures: number;
  waitSeconds: number;
}

/** An attempt that was let through; its key is handed back when it succeeded. */
export interface Attempt {
  readonly key: string;
  /** It is the one that starts the long lock, should it fail. */
  readonly isLocking: boolean;
}

const WAIT = `greatest(0, ceil(extract(epoch from coalesce(locked_until, 'epoch') - clock_timestamp())))::int as "waitSeconds"`;

const OF_NAME = `
  select case when last_failed_at < clock_timestamp() - interval '${FORGET_AFTER_HOURS} hours' then 0 else failures end as failures, ${WAIT}
  from identity.login_attempts where key = $1`;

const OF_ADDRESS = `
  select greatest(0, failures - floor(extract(epoch from clock_timestamp() - last_failed_at) / ${ADDRESS_FORGIVES_EVERY_SECONDS}))::int as failures,
         ${WAIT}
  from identity.login_attempts where key = $1`;

const AT_HOME = `
  select from identity.users u join identity.sessions s on s.tenant_id = u.tenant_id and s.user_id = u.id
  where u.username = $1 and s.ip = $2 and s.created_at > now() - interval '${AT_HOME_DAYS} days' limit 1`;

const WRITE = `
  insert into identity.login_attempts (key, failures, last_failed_at, locked_until)
  values ($1, $2, clock_timestamp(), clock_timestamp() + make_interval(secs => $3))
  on conflict (key) do update set failures = excluded.failures, last_failed_at = excluded.last_failed_at, locked_until = excluded.locked_until`;

/**
 * Counts failures per name and per address. A name's attempt counts before its password is looked at, so that
 * guesses sent at the same moment cannot share one place; success takes the count back. Where an account signed in
 * lately it has a count of its own, which neither strangers elsewhere nor other names there can use up: nobody locks an
 * office out by guessing.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Takes one attempt for the name.
   * @throws DomainError sign-in.locked with the seconds to wait.
   */
  async take(name: string, ip: string): Promise<Attempt> {
    const outcome = await this.database.within(SYSTEM, async (tx) => {
      const isAtHome = (await tx.query(AT_HOME, [name, ip])).length > 0;
      const address = await attempts(tx, OF_ADDRESS, this.addressKey(ip));
      if (address.waitSeconds > 0 && !isAtHome) return { locked: address.waitSeconds };
      const key = this.keyed(isAtHome ? `name ${name} at ${ip}` : `name ${name}`);
      await tx.query('insert into identity.login_attempts (key) values ($1) on conflict do nothing', [key]);
      const before = await attempts(tx, `${OF_NAME} for update`, key);
      if (before.waitSeconds > 0) return { locked: before.waitSeconds };
      const failures = before.failures + 1;
      await tx.query(WRITE, [key, failures, secondsToWait(failures, PER_NAME)]);
      return { key, isLocking: failures >= PER_NAME.lockFrom };
    });
    if ('locked' in outcome) throw new DomainError('sign-in.locked', { seconds: outcome.locked });
    return outcome;
  }

  /** The attempt failed: the address pays too. */
  async blame(tx: Transaction, ip: string): Promise<void> {
    const key = this.addressKey(ip);
    const { failures } = await attempts(tx, `${OF_ADDRESS} for update`, key);
    await tx.query(WRITE, [key, failures + 1, secondsToWait(failures + 1, PER_ADDRESS)]);
  }

  /** The attempt succeeded: the name starts anew. The address does not, or an attacker would clear it with one account of his own. */
  async forgive(tx: Transaction, { key }: Attempt): Promise<void> {
    await tx.query('delete from identity.login_attempts where key = $1', [key]);
  }

  private addressKey(ip: string): string {
    return this.keyed(`address ${ip}`);
  }

  /** Names typed and addresses are personal data (a password is typed as a name now and then): only a keyed hash is kept. */
  private keyed(text: string): string {
    return createHmac('sha256', this.config.secret).update(`sign-in ${text}`).digest('base64url');
  }
}

async function attempts(tx: Transaction, sql: string, key: string): Promise<Attempts> {
  const [row] = await tx.query<Attempts>(sql, [key]);
  return row ?? { failures: 0, waitSeconds: 0 };
}

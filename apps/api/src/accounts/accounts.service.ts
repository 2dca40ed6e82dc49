import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateUserDto, Role, TenantKind, UpdateUserDto } from '@cis/contracts';
import {
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  StaleVersionError,
  type Transaction,
} from '@cis/database';
import {
  INITIAL_PASSWORD_DAYS,
  newInitialPassword,
  PasswordHasher,
  SessionEndings,
} from '../identity/index.js';
import { AccountTenants } from './account-tenants.js';
import {
  checkGrant,
  checkRoleChange,
  checkTakeOver,
  checkUsername,
  refuseOwn,
  type Giver,
} from './accounts.rules.js';
import { explainTakenName, insertAccount } from './new-account.js';

/** The id of the account, and the password to hand over once. */
export interface GivenPassword {
  readonly id: string;
  readonly initialPassword: string | null;
}

interface LockedUser {
  tenantId: number;
  id: string;
  roles: Role[];
  status: 'active' | 'closed';
  version: number;
  tenantKind: TenantKind;
}

const LOCK = `
  select u.tenant_id as "tenantId", u.id, u.roles, u.status, u.version,
         case when a.id is not null then 'commune' when d.id is not null then 'department' else 'province' end as "tenantKind"
  from identity.users u
  left join reference.administrative_units a on a.id = u.tenant_id and a.valid_to is null
  left join reference.departments d on d.id = u.tenant_id
  where u.id = $1 for update of u`;
const UPDATE = `
  update identity.users
  set full_name = coalesce($3, full_name), email = case when $4 then $5 else email end, roles = coalesce($6, roles),
      locale = coalesce($7, locale), version = version + 1, updated_at = now(), updated_by = $8
  where tenant_id = $1 and id = $2`;
const SET_STATUS = `
  update identity.users set status = $3, version = version + 1, updated_at = now(), updated_by = $4 where tenant_id = $1 and id = $2`;
const SET_INITIAL_PASSWORD = `
  update identity.credentials
  set password_hash = $3, must_change = true, initial_until = now() + interval '${INITIAL_PASSWORD_DAYS} days', changed_at = now()
  where tenant_id = $1 and id = $2`;
const END_SESSIONS = `
  update identity.sessions set revoked_at = now() where tenant_id = $1 and user_id = $2 and revoked_at is null`;

/** Managing accounts. The scope decides whose; the rules decide how far. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly tenants: AccountTenants,
    private readonly hasher: PasswordHasher,
    private readonly endings: SessionEndings,
  ) {}

  /** Sending it again with the same key answers the first account, without its password. */
  async create(
    caller: CallerContext,
    account: CreateUserDto,
    idempotencyKey?: string,
  ): Promise<GivenPassword> {
    const tenant = await this.tenants.of(caller, account);
    checkUsername(account.username, tenant);
    checkGrant(giverOf(caller), account.roles, tenant.kind);
    const id = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: tenant.id, key: idempotencyKey },
    );
    const initialPassword = newInitialPassword();
    const passwordHash = await this.hasher.hash(initialPassword);
    const { username, fullName, roles, email = null, locale = 'vi' } = account;
    try {
      await this.database.within(caller.scope, (tx) =>
        insertAccount(tx, {
          tenantId: tenant.id,
          id,
          username,
          fullName,
          email,
          roles,
          locale,
          passwordHash,
        }),
      );
    } catch (error) {
      if (idempotencyKey !== undefined && (await this.isRepetition(caller, id, error)))
        return { id, initialPassword: null };
      throw explainTakenName(error);
    }
    return { id, initialPassword };
  }

  async update(caller: CallerContext, id: string, version: number, changes: UpdateUserDto): Promise<void> {
    const { fullName, email, roles, locale } = changes;
    await this.change(caller, id, async (tx, user) => {
      if (user.version !== version) throw new StaleVersionError(user.version);
      if (roles) checkRoleChange(giverOf(caller), user, roles);
      await tx.query(UPDATE, [
        user.tenantId,
        id,
        fullName ?? null,
        email !== undefined,
        email ?? null,
        roles ?? null,
        locale ?? null,
        caller.session.userId,
      ]);
    });
  }

  /** Ends all sessions of the user. */
  async resetPassword(caller: CallerContext, id: string): Promise<GivenPassword> {
    const initialPassword = newInitialPassword();
    const hash = await this.hasher.hash(initialPassword);
    await this.change(caller, id, async (tx, user) => {
      checkTakeOver(giverOf(caller), user);
      await tx.query(SET_INITIAL_PASSWORD, [user.tenantId, id, hash]);
      await tx.query(END_SESSIONS, [user.tenantId, id]);
    });
    return { id, initialPassword };
  }

  /** Ends all sessions. The account stays, because history names it. */
  async close(caller: CallerContext, id: string): Promise<void> {
    await this.change(caller, id, async (tx, user) => {
      refuseOwn(giverOf(caller), id);
      if (user.status === 'closed') return;
      await tx.query(SET_STATUS, [user.tenantId, id, 'closed', caller.session.userId]);
      await tx.query(END_SESSIONS, [user.tenantId, id]);
    });
  }

  async reopen(caller: CallerContext, id: string): Promise<void> {
    await this.change(caller, id, async (tx, user) => {
      checkTakeOver(giverOf(caller), user);
      if (user.status === 'active') return;
      await tx.query(SET_STATUS, [user.tenantId, id, 'active', caller.session.userId]);
    });
  }

  /** Locks the account, so that a sign-in at the same moment comes before or after, and drops it from every memory. */
  private async change(
    caller: CallerContext,
    id: string,
    work: (tx: Transaction, user: LockedUser) => Promise<void>,
  ): Promise<void> {
    await this.endings.after(id, caller.scope, async (tx) => {
      const [user] = await tx.query<LockedUser>(LOCK, [id]);
      if (!user) throw new RowNotFoundError('users');
      await work(tx, user);
    });
  }

  private async isRepetition(caller: CallerContext, id: string, error: unknown): Promise<boolean> {
    if (!(error instanceof ConstraintViolationError) || error.kind !== 'unique') return false;
    const found = await this.database.read(
      caller.scope,
      'select 1 as found from identity.users where id = $1',
      [id],
    );
    return found.length === 1;
  }
}

function giverOf({ session }: CallerContext): Giver {
  return { userId: session.userId, roles: session.roles, tenantKind: session.tenantKind };
}

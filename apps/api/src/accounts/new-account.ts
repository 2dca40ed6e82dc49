import type { Role } from '@cis/contracts';
import { actorId, ConstraintViolationError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { INITIAL_PASSWORD_DAYS } from '../identity/index.js';

export interface NewAccount {
  readonly tenantId: number;
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly locale: 'vi' | 'en';
  readonly passwordHash: string;
}

const INSERT_USER = `
  insert into identity.users (tenant_id, id, username, full_name, email, roles, locale, created_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`;
const INSERT_CREDENTIALS = `
  insert into identity.credentials (tenant_id, id, password_hash, must_change, initial_until)
  values ($1, $2, $3, true, now() + interval '${INITIAL_PASSWORD_DAYS} days')`;

/** Both rows of an account, with a password that has to be changed at the first sign-in. */
export async function insertAccount(tx: Transaction, account: NewAccount): Promise<void> {
  const { tenantId, id, username, fullName, email, roles, locale, passwordHash } = account;
  await tx.query(INSERT_USER, [tenantId, id, username, fullName, email, roles, locale, actorId(tx)]);
  await tx.query(INSERT_CREDENTIALS, [tenantId, id, passwordHash]);
}

/** A name that is taken, wherever; anything else passes unchanged. */
export function explainTakenName(error: unknown): unknown {
  return error instanceof ConstraintViolationError && error.constraint === 'users_username_key'
    ? new DomainError('user.username-taken', {}, { cause: error })
    : error;
}

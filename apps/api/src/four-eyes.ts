import type { CallerContext } from '@cis/auth';
import type { Transaction } from '@cis/database';
import type { DomainError } from '@cis/domain';

/** Rows that the caller is about to approve and has entered too. */
export interface OwnWork {
  readonly entity: 'observations' | 'tasks';
  readonly ids: readonly string[];
  /** Name of the audit entry when the exception applies. */
  readonly exception: string;
  readonly refusal: DomainError;
}

/**
 * Nobody approves what they entered, unless theirs is the only active account of the tenant: then work would stand still,
 * and the exception becomes an audit entry of its own. With a second account, even one that may only enter, the entry can
 * be that person's. Ask who entered the rows once they are locked.
 * @throws the refusal.
 */
export async function refuseOwnWork(tx: Transaction, caller: CallerContext, own: OwnWork): Promise<void> {
  if (own.ids.length === 0) return;
  const { tenantId } = caller.session;
  const [accounts] = await tx.query<{ active: number }>(
    `select count(*)::int as active from identity.users where tenant_id = $1 and status = 'active'`,
    [tenantId],
  );
  if (accounts?.active !== 1) throw own.refusal;
  await tx.query('select audit.record($1, $2, $3, $4)', [
    tenantId,
    own.exception,
    own.entity,
    JSON.stringify(own.ids.map((id) => ({ id, reason: 'only one active account' }))),
  ]);
}

import type { PreparedStatement, Transaction } from '@cis/database';

/** Answers with the instant of the transaction, which is what updated_at of its changes will be. */
const LOCK = `select now() as now,
  (select count(pg_advisory_xact_lock(hashtext('commune information system: figures'), id)) from unnest($1::int[]) id) as locked`;

export interface LockRow {
  readonly now: string;
}

/**
 * Whoever changes or seals figures of a commune waits here for whoever is at it, so that what is read afterwards stays true until the
 * commit. In the order of communes, so that two imports cannot block each other. The audit chain puts writers of a commune in line anyway.
 */
export function lockStatement(communeIds: readonly number[]): PreparedStatement {
  return [LOCK, [[...new Set(communeIds)].sort((a, b) => a - b)], 'figures.lock'];
}

export async function lockFigures(tx: Transaction, communeIds: readonly number[]): Promise<void> {
  await tx.queryAll([lockStatement(communeIds)]);
}

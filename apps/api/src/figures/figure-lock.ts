import type { Statement, Transaction } from '@cis/database';

/**
 * Whoever changes or seals figures of a commune waits here for whoever is at it, so that what is read afterwards stays true until the
 * commit. In the order of communes, so that two imports cannot block each other. The audit chain puts writers of a commune in line anyway.
 */
export function lockStatement(communeIds: readonly number[]): Statement {
  return [
    `select pg_advisory_xact_lock(hashtext('commune information system: figures'), id) from unnest($1::int[]) id`,
    [[...new Set(communeIds)].sort((a, b) => a - b)],
  ];
}

export async function lockFigures(tx: Transaction, communeIds: readonly number[]): Promise<void> {
  await tx.query(...lockStatement(communeIds));
}

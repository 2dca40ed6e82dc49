import type { Transaction } from '@cis/database';

/** Holds whatever the name stands for until the transaction ends; others who ask for the same name wait. */
export async function holdLock(tx: Transaction, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

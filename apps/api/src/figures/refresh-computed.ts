import { actorId, newRowId, type Transaction } from '@cis/database';
import { derivedChanges } from './figure-derived.js';
import type { GateKey } from './figure-gates.js';
import { readStanding } from './figure-standing.js';
import { storeStatements } from './figure-store.js';
import { storedDerived } from './figure-writer.js';
import { countStatement, headersOf } from './submission-headers.js';

/**
 * Brings computed figures of a commune up to date in a form that was just reopened: while it was approved they stayed as they were
 * sealed, whatever happened to inputs in other periods or forms.
 */
export async function refreshComputed(tx: Transaction, place: GateKey): Promise<void> {
  const computed = await tx.query<{ code: string }>(
    'select i.code from reference.indicators i where i.formula is not null and i.retired_on is null',
  );
  const standing = await readStanding(
    tx,
    computed.map(({ code }) => ({ ...place, indicatorCode: code })),
  );
  const changes = derivedChanges(
    standing,
    [...standing.figures.values()].map((entry) => ({ ...entry, entry })),
  );
  if (changes.length === 0) return;
  const actor = actorId(tx);
  await tx.queryAll([
    ...storeStatements(
      changes.map((change) => storedDerived(change, standing)),
      { actorId: actor, batchId: newRowId() },
    ),
    countStatement(headersOf(changes, standing.forms), actor),
  ]);
}

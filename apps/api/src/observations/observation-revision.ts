import { actorId, newRowId, type Transaction } from '@cis/database';
import type { ObservationEntry } from '@cis/domain';

/** Writes down the state an observation has from now on; `number` is its version. */
export async function recordRevision(
  tx: Transaction,
  observation: { readonly communeId: number; readonly id: string; readonly version: number },
  entry: ObservationEntry,
): Promise<void> {
  await tx.query(
    `insert into commune.observation_revisions
       (commune_id, id, observation_id, number, state, grade, value, numerator, denominator, note, reason, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      observation.communeId,
      newRowId(),
      observation.id,
      observation.version,
      entry.state,
      entry.grade,
      entry.value,
      entry.numerator,
      entry.denominator,
      entry.note,
      entry.reason,
      actorId(tx),
    ],
  );
}

import type { TargetBoundsBody } from '@cis/contracts';
import { actorId, type Transaction } from '@cis/database';

export interface VersionPlace {
  readonly communeId: number;
  readonly id: string;
  readonly targetId: string;
  readonly number: number;
}

/** Asked once the target is locked: in the locking statement itself a wait would hide the version waited for. */
export async function nextNumber(tx: Transaction, communeId: number, targetId: string): Promise<number> {
  const [newest] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from commune.target_versions where commune_id = $1 and target_id = $2',
    [communeId, targetId],
  );
  return (newest?.number ?? 0) + 1;
}

/** Whether an earlier request with the same idempotency key has written the version. */
export async function isThere(tx: Transaction, { communeId, id }: VersionPlace): Promise<boolean> {
  const rows = await tx.query('select from commune.target_versions where commune_id = $1 and id = $2', [
    communeId,
    id,
  ]);
  return rows.length > 0;
}

export async function insertVersion(
  tx: Transaction,
  place: VersionPlace,
  bounds: TargetBoundsBody,
  decisionFileId: string | null,
): Promise<void> {
  await tx.query(
    `insert into commune.target_versions (commune_id, id, target_id, number, operator, low, high, decision_number, decision_date,
       decision_abstract, effective_on, note, decision_file_id, created_by, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      place.communeId,
      place.id,
      place.targetId,
      place.number,
      bounds.operator,
      bounds.low ?? null,
      bounds.high ?? null,
      bounds.decisionNumber,
      bounds.decisionDate,
      bounds.decisionAbstract ?? null,
      bounds.effectiveOn ?? bounds.decisionDate,
      bounds.note ?? null,
      decisionFileId,
      actorId(tx),
    ],
  );
}

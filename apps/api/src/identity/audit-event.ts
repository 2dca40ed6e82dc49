import type { Transaction } from '@cis/database';

/** An event that is not the change of a row, for the tenant's audit trail. */
export async function recordEvent(
  tx: Transaction,
  tenantId: number,
  action: string,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await tx.query("select audit.record($1, $2, 'sessions', $3)", [
    tenantId,
    action,
    JSON.stringify([details]),
  ]);
}

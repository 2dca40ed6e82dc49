import type { Transaction } from '@cis/database';

/** Names of the people who answer for tasks, by the id of the assignment. */
export async function ownerNames(
  tx: Transaction,
  assignmentIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `select a.id, p.full_name as name from commune.assignments a
     join commune.people p on p.commune_id = a.commune_id and p.id = a.person_id where a.id = any ($1::uuid[])`,
    [assignmentIds.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

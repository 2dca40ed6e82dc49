import type { Database } from '@cis/database';
import { holdLock } from '../advisory-lock.js';
import { digestLock } from './digest-lock.js';
import type { FileStorage, StoredFile } from './file-storage.js';

const SCOPE = { kind: 'system', reason: 'remove stored bytes nothing refers to' } as const;

/** Everything that may refer to the bytes $2 in the folder of tenant $1. */
const USES = `
  select from identity.decision_uploads where tenant_id = $1 and sha256 = $2
  union all select from commune.attachments where stored_by_tenant = $1 and sha256 = $2
  union all select from commune.attachments where commune_id = $1 and sha256 = $2 and stored_by_tenant is null
  union all select from steering.directives where tenant_id = $1 and file_sha256 = $2
  limit 1`;

/** Removes the bytes unless a row still refers to them: the rows go first, because a file cannot be rolled back. */
export async function removeUnlessUsed(
  database: Database,
  storage: FileStorage,
  file: StoredFile,
): Promise<void> {
  await database.within(SCOPE, async (tx) => {
    await holdLock(tx, digestLock(file.sha256));
    const used = await tx.query(USES, [file.tenantId, file.sha256]);
    if (used.length === 0) await storage.remove(file);
  });
}

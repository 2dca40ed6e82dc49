import type { CallerContext } from '@cis/auth';
import { actorId, newRowId, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { holdLock } from '../advisory-lock.js';
import { digestLock } from '../files/index.js';
import { insertStatements } from '../insert-statements.js';

interface Upload {
  readonly fileName: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/**
 * Gives each commune a row of its own for the caller's uploaded decision; the bytes stay where they are.
 * @returns the attachment's id by commune
 * @throws DomainError decision-file.gone when there is no such upload of this caller
 */
export async function attachDecision(
  tx: Transaction,
  { session }: CallerContext,
  uploadId: string,
  communeIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const read = (): Promise<Upload[]> =>
    tx.query<Upload & Record<string, unknown>>(
      `select file_name as "fileName", content_type as "contentType", byte_size as "byteSize", sha256
       from identity.decision_uploads where tenant_id = $1 and id = $2 and created_by = $3`,
      [session.tenantId, uploadId, session.userId],
    );
  const [found] = await read();
  if (!found) throw new DomainError('decision-file.gone');
  await holdLock(tx, digestLock(found.sha256));
  // The retention may have taken it before the lock was ours.
  const [upload] = await read();
  if (!upload) throw new DomainError('decision-file.gone');
  const ids = communeIds.map(() => newRowId());
  const by = actorId(tx);
  const statements = insertStatements(
    'commune.attachments',
    communeIds.map((communeId, index) => ({
      commune_id: communeId,
      id: ids[index] ?? '',
      purpose: 'decision',
      file_name: upload.fileName,
      content_type: upload.contentType,
      byte_size: upload.byteSize,
      sha256: upload.sha256,
      stored_by_tenant: session.tenantId,
      created_by: by,
      updated_by: by,
    })),
  );
  for (const statement of statements) await tx.query(...statement);
  return new Map(communeIds.map((communeId, index) => [communeId, ids[index] ?? '']));
}

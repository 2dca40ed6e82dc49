import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Which stored bytes: each tenant has its own folder, so that removing one's file never touches another's. */
export interface StoredFile {
  readonly tenantId: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Kept apart from what rows of the commune refer to, so that removing one never touches the other's bytes. */
  readonly shelf?: 'imports';
}

/**
 * Bytes kept outside the tables, by tenant and content; their meaning lies in the database. A local folder or an S3-compatible bucket
 * stands behind it. Every method throws DomainError file.storage-unavailable when the bytes cannot be reached at all.
 */
export abstract class FileStorage {
  /** Whole or not at all. Same content, same place: what is there already is not written again. */
  abstract put(tenantId: number, bytes: Uint8Array, shelf?: StoredFile['shelf']): Promise<StoredFile>;

  abstract has(file: StoredFile): Promise<boolean>;

  /** null when the bytes are gone, for example after restoring the database without the files. */
  abstract read(file: StoredFile): Promise<Buffer | null>;

  /** The same as a stream, for handing out large files; whoever opens it reads or destroys it. */
  abstract open(file: StoredFile): Promise<Readable | null>;

  abstract remove(file: StoredFile): Promise<void>;

  /** Whether files can be kept at all, asked once before the server listens. @throws UnusableStorageError saying what to correct. */
  abstract check(): Promise<void>;
}

/** The configured place for files cannot be used; the message tells the operator what to do. */
export class UnusableStorageError extends Error {}

export function storedFile(tenantId: number, bytes: Uint8Array, shelf?: StoredFile['shelf']): StoredFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { tenantId, sha256, ...(shelf === undefined ? {} : { shelf }) };
}

/**
 * `<tenant>/[<shelf>/]<first two digits>/<sha256>`, the same in every storage, so that files can be copied from one to another.
 * @throws RangeError when it is no digest
 */
export function storageKey({ tenantId, sha256, shelf }: StoredFile): string {
  if (!Number.isInteger(tenantId) || !/^[0-9a-f]{64}$/.test(sha256))
    throw new RangeError('Not a stored file');
  return [String(tenantId), ...(shelf === undefined ? [] : [shelf]), sha256.slice(0, 2), sha256].join('/');
}

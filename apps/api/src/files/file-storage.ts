import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';

/** Which stored bytes: each tenant has its own folder, so that removing one's file never touches another's. */
export interface StoredFile {
  readonly tenantId: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Kept apart from what rows of the commune refer to, so that removing one never touches the other's bytes. */
  readonly shelf?: 'imports';
}

/** Files under `<data folder>/files/<tenant>/`, named by the sha256 of their content; their meaning lies in the database. */
@Injectable()
export class FileStorage {
  private readonly root: string;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'dataDir'>) {
    this.root = join(config.dataDir, 'files');
  }

  /** Writes beside and renames, so that a half-written file is never read. Same content, same file. */
  async put(tenantId: number, bytes: Uint8Array, shelf?: StoredFile['shelf']): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stored = { tenantId, sha256, ...(shelf === undefined ? {} : { shelf }) };
    const path = this.path(stored);
    const beside = `${path}.${randomUUID()}`;
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await writeFile(beside, bytes, { mode: 0o600, flush: true });
    await rename(beside, path);
    return stored;
  }

  /** null when the bytes are gone, for example after restoring the database without the files. */
  async read(file: StoredFile): Promise<Buffer | null> {
    try {
      return await readFile(this.path(file));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(file: StoredFile): Promise<void> {
    await rm(this.path(file), { force: true });
  }

  private path({ tenantId, sha256, shelf }: StoredFile): string {
    if (!Number.isInteger(tenantId) || !/^[0-9a-f]{64}$/.test(sha256))
      throw new RangeError('Not a stored file');
    return join(this.root, String(tenantId), shelf ?? '', sha256.slice(0, 2), sha256);
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

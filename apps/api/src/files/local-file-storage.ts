import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { DomainError } from '@cis/domain';
import {
  FileStorage,
  storageKey,
  storedFile,
  UnusableStorageError,
  type StoredFile,
} from './file-storage.js';

/** Files under `<data folder>/files/`, readable by the server's user alone. */
export class LocalFileStorage extends FileStorage {
  private readonly logger = new Logger('FileStorage');
  private readonly root: string;

  constructor(dataDir: string) {
    super();
    this.root = join(dataDir, 'files');
  }

  /** Writes beside and renames, so that a half-written file is never read. */
  async put(tenantId: number, bytes: Uint8Array, shelf?: StoredFile['shelf']): Promise<StoredFile> {
    const file = storedFile(tenantId, bytes, shelf);
    if (await this.has(file)) return file;
    const path = this.path(file);
    const beside = `${path}.${randomUUID()}`;
    await this.reaching(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await writeFile(beside, bytes, { mode: 0o600, flush: true });
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    });
    return file;
  }

  async has(file: StoredFile): Promise<boolean> {
    return (await this.found(() => stat(this.path(file)))) !== null;
  }

  async read(file: StoredFile): Promise<Buffer | null> {
    return this.found(() => readFile(this.path(file)));
  }

  async open(file: StoredFile): Promise<Readable | null> {
    const handle = await this.found(() => open(this.path(file)));
    return handle?.createReadStream() ?? null;
  }

  async remove(file: StoredFile): Promise<void> {
    const path = this.path(file);
    await this.reaching(() => rm(path, { force: true }));
  }

  async check(): Promise<void> {
    try {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      await access(this.root, constants.R_OK | constants.W_OK);
    } catch (cause) {
      throw new UnusableStorageError(
        `Không ghi được vào ${this.root}: cấp quyền cho người dùng chạy hệ thống hoặc đặt DATA_DIR sang thư mục khác. / ` +
          `Cannot write to ${this.root}: give the user who starts the system access to it, or set DATA_DIR to another folder.`,
        { cause },
      );
    }
  }

  private path(file: StoredFile): string {
    return join(this.root, storageKey(file));
  }

  private async found<Result>(look: () => Promise<Result>): Promise<Result | null> {
    return this.reaching(async () => {
      try {
        return await look();
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    });
  }

  /** A full disk or lost rights are the operator's to mend: the sender may try again, the log says why. */
  private async reaching<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      this.logger.error(`The folder of files cannot be used: ${code}`);
      throw new DomainError('file.storage-unavailable', {}, { cause: error });
    }
  }
}

/** Such as ENOSPC; null for what the file system did not say. */
function errorCode(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

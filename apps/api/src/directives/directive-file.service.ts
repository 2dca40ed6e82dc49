import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database, RowNotFoundError } from '@cis/database';
import { DomainError } from '@cis/domain';
import { createHash } from 'node:crypto';
import { holdLock } from '../advisory-lock.js';
import {
  decisionFileName,
  decisionFileType,
  digestLock,
  FileStorage,
  removeUnlessUsed,
  type UploadedFile,
} from '../files/index.js';
import { changeDirective, lockDraft } from './locked-directive.js';

export interface DirectiveFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly contentType: string;
}

/** The signed document of a directive: one, replaced while it is a draft. */
@Injectable()
export class DirectiveFileService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /** @throws DomainError file.type-not-allowed, and those of lockDraft */
  async attach(caller: CallerContext, id: string, version: number, file: UploadedFile): Promise<void> {
    const fileType = decisionFileType(file.bytes);
    if (!fileType) throw new DomainError('file.type-not-allowed');
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const { tenantId, fileSha256: before } = await this.database.within(caller.scope, async (tx) => {
      const directive = await lockDraft(tx, caller, id, version);
      await holdLock(tx, digestLock(sha256));
      await changeDirective(tx, directive, {
        file_name: decisionFileName(file.name, fileType),
        file_type: fileType,
        file_bytes: file.bytes.length,
        file_sha256: sha256,
      });
      await this.storage.put(directive.tenantId, file.bytes);
      return directive;
    });
    if (before !== null && before !== sha256)
      await removeUnlessUsed(this.database, this.storage, { tenantId, sha256: before });
  }

  /** @throws RowNotFoundError when the directive is out of reach or has no file */
  async read(caller: CallerContext, id: string): Promise<DirectiveFile> {
    const [row] = await this.database.read<
      Omit<DirectiveFile, 'bytes'> & { tenantId: number; sha256: string }
    >(
      caller.scope,
      `select d.tenant_id as "tenantId", d.file_name as "fileName", d.file_type as "contentType", d.file_sha256 as sha256
       from steering.directives d where d.id = $1 and d.file_sha256 is not null`,
      [id],
    );
    const bytes = row ? await this.storage.read(row) : null;
    if (!row || !bytes) throw new RowNotFoundError('directives');
    return { bytes, fileName: row.fileName, contentType: row.contentType };
  }
}

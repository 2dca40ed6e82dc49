import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database, RowNotFoundError, type Statement } from '@cis/database';
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
import { VISIBLE_TASK_SQL } from '../tasks/index.js';
import { VISIBLE_DIRECTIVE_SQL } from './directive-rows.js';
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
  read(caller: CallerContext, id: string): Promise<DirectiveFile> {
    return this.stored(caller, 'directives', [
      `select d.tenant_id as "tenantId", d.file_name as "fileName", d.file_type as "contentType", d.file_sha256 as sha256
       from steering.directives d where d.id = $1 and d.file_sha256 is not null and ${VISIBLE_DIRECTIVE_SQL.replace('?', '$2')}`,
      [id, caller.session.tenantId],
    ]);
  }

  /** The copy an instance carries. @throws RowNotFoundError when the task is out of reach or has no document */
  ofTask(caller: CallerContext, taskId: string): Promise<DirectiveFile> {
    return this.stored(caller, 'attachments', [
      `select coalesce(f.stored_by_tenant, f.commune_id) as "tenantId", f.file_name as "fileName", f.content_type as "contentType", f.sha256
       from commune.tasks t
       join commune.attachments f on f.commune_id = t.commune_id and f.id = t.decision_file_id and f.purpose = 'decision'
       where t.id = $1 and ${VISIBLE_TASK_SQL.replace('?', '$2')}`,
      [taskId, caller.session.tenantId],
    ]);
  }

  private async stored(
    caller: CallerContext,
    entity: string,
    [sql, values]: Statement,
  ): Promise<DirectiveFile> {
    const [row] = await this.database.read<
      Omit<DirectiveFile, 'bytes'> & { tenantId: number; sha256: string }
    >(caller.scope, sql, values);
    const bytes = row ? await this.storage.read(row) : null;
    if (!row || !bytes) throw new RowNotFoundError(entity);
    return { bytes, fileName: row.fileName, contentType: row.contentType };
  }
}

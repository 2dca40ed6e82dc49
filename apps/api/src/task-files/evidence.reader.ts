import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database, RowNotFoundError } from '@cis/database';
import type { Readable } from 'node:stream';
import { FileStorage } from '../files/index.js';
import { VISIBLE_TASK_SQL } from '../tasks/index.js';
import { maySeeEvidenceSql } from './evidence-access.sql.js';

export interface EvidenceFile {
  readonly name: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly tenantId: number;
  readonly sha256: string;
}

/** Hands evidence out to those who may look at it. */
@Injectable()
export class EvidenceReader {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /** @throws RowNotFoundError when the caller sees no such file, it is a link, or it was taken away */
  async find({ scope, session }: CallerContext, taskId: string, fileId: string): Promise<EvidenceFile> {
    const [file] = await this.database.read<EvidenceFile>(
      scope,
      `select a.file_name as name, a.content_type as "contentType", a.byte_size as "byteSize",
         coalesce(a.stored_by_tenant, a.commune_id) as "tenantId", a.sha256
       from commune.tasks t
       join commune.task_files f on f.commune_id = t.commune_id and f.task_id = t.id
       join commune.attachments a on a.commune_id = f.commune_id and a.id = f.attachment_id and a.purpose = 'evidence'
       where t.id = $1 and f.id = $2 and f.removed_at is null
         and ${VISIBLE_TASK_SQL.replace('?', '$3')} and ${maySeeEvidenceSql('$3::int')}`,
      [taskId, fileId, session.tenantId],
    );
    if (!file) throw new RowNotFoundError('task_files');
    return file;
  }

  /** @throws RowNotFoundError when the bytes are gone */
  async content(file: EvidenceFile): Promise<Readable> {
    const bytes = await this.storage.open(file);
    if (!bytes) throw new RowNotFoundError('task_files');
    return bytes;
  }
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DecisionFileType, DecisionUploadBody } from '@cis/contracts';
import { Database, newRowId, RowNotFoundError } from '@cis/database';
import { DomainError } from '@cis/domain';
import { createHash } from 'node:crypto';
import { holdLock } from '../advisory-lock.js';
import {
  decisionFileName,
  decisionFileType,
  digestLock,
  FileStorage,
  type UploadedFile,
} from '../files/index.js';

/** As many as one person can need in a day; each is kept for one. */
const MOST_WAITING = 50;
const LARGEST_NUMBER = 32_767;

export interface DecisionFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly contentType: DecisionFileType;
}

/** Takes signed decisions in, and hands them out to those who may see what they assigned. */
@Injectable()
export class DecisionFilesService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /** @throws DomainError file.type-not-allowed, request.too-many */
  async upload(caller: CallerContext, file: UploadedFile): Promise<DecisionUploadBody> {
    const contentType = decisionFileType(file.bytes);
    if (!contentType) throw new DomainError('file.type-not-allowed');
    const { tenantId, userId } = caller.session;
    const upload = {
      id: newRowId(),
      fileName: decisionFileName(file.name, contentType),
      contentType,
      byteSize: file.bytes.length,
    };
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await this.database.within(caller.scope, async (tx) => {
      await holdLock(tx, digestLock(sha256));
      const [waiting] = await tx.query<{ count: number }>(
        'select count(*)::int as count from identity.decision_uploads where tenant_id = $1 and created_by = $2',
        [tenantId, userId],
      );
      if (waiting && waiting.count >= MOST_WAITING) throw new DomainError('request.too-many');
      await tx.query(
        `insert into identity.decision_uploads (tenant_id, id, file_name, content_type, byte_size, sha256, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [tenantId, upload.id, upload.fileName, contentType, upload.byteSize, sha256, userId],
      );
      await this.storage.put(tenantId, file.bytes);
    });
    return upload;
  }

  /** @throws RowNotFoundError when the target is out of reach, has no such version, or the version no file */
  async ofVersion(caller: CallerContext, targetId: string, number: number): Promise<DecisionFile> {
    if (number < 1 || number > LARGEST_NUMBER) throw new RowNotFoundError('attachments');
    const [row] = await this.database.read<
      Omit<DecisionFile, 'bytes'> & { tenantId: number; sha256: string }
    >(
      caller.scope,
      `select f.file_name as "fileName", f.content_type as "contentType", coalesce(f.stored_by_tenant, f.commune_id) as "tenantId", f.sha256
       from commune.targets t
       join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id and v.number = $2
       join commune.attachments f on f.commune_id = v.commune_id and f.id = v.decision_file_id and f.purpose = 'decision'
       where t.id = $1`,
      [targetId, number],
    );
    const bytes = row ? await this.storage.read(row) : null;
    if (!row || !bytes) throw new RowNotFoundError('attachments');
    return { bytes, fileName: row.fileName, contentType: row.contentType };
  }
}

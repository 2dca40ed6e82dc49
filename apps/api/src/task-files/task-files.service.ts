import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  MOST_EVIDENCE_PER_TASK,
  type EvidenceType,
  type TaskFileBody,
  type TaskLinkBody,
} from '@cis/contracts';
import { Database, newRowId, RowNotFoundError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { holdLock } from '../advisory-lock.js';
import {
  digestLock,
  evidenceContent,
  FileStorage,
  storedFileName,
  type EvidenceContent,
  type StoredFile,
  type UploadedFile,
} from '../files/index.js';
import { evidenceStatement, toTaskFile, type EvidenceRow } from './evidence-rows.js';
import { lockEvidenceTask, type EvidenceTask } from './evidence-task.js';

const NAMELESS = 'minh-chung';

interface Evidence {
  readonly attachmentId?: string;
  readonly link?: TaskLinkBody;
}

/** Takes evidence in: first the bytes, then, in one transaction, the rows that tell what they are. */
@Injectable()
export class TaskFilesService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /**
   * The same bytes that the caller has waiting for a report of this task already are answered as they are.
   * @throws DomainError file.type-not-allowed, file.storage-unavailable, evidence.too-many, and those of lockEvidenceTask
   */
  async upload(caller: CallerContext, taskId: string, file: UploadedFile): Promise<TaskFileBody> {
    const content = evidenceContent(file.bytes);
    if (!content) throw new DomainError('file.type-not-allowed');
    await this.database.within(caller.scope, (tx) => lockEvidenceTask(tx, caller, taskId));
    // Not within the transaction: a slow storage must not hold a connection and a locked task.
    const stored = await this.storage.put(caller.session.tenantId, content.bytes);
    return this.database.within(caller.scope, async (tx) => {
      const task = await lockEvidenceTask(tx, caller, taskId);
      await holdLock(tx, digestLock(stored.sha256));
      const known = await sameBytes(tx, caller, task, stored.sha256);
      if (known?.waitingId) return shown(tx, caller, taskId, known.waitingId);
      // The retention may have taken the bytes away since, as nothing referred to them.
      if (!(await this.storage.has(stored))) await this.storage.put(stored.tenantId, content.bytes);
      const attachmentId =
        known?.attachmentId ?? (await attach(tx, caller, task, { name: file.name, content, stored }));
      return addEvidence(tx, caller, task, { attachmentId });
    });
  }

  /** @throws DomainError evidence.too-many, and those of lockEvidenceTask */
  link(caller: CallerContext, taskId: string, link: TaskLinkBody): Promise<TaskFileBody> {
    return this.database.within(caller.scope, async (tx) =>
      addEvidence(tx, caller, await lockEvidenceTask(tx, caller, taskId), { link }),
    );
  }

  /**
   * Until the task is confirmed, by whoever added it or, for what the commune added, its leader; the bytes stay for as long as it can be put back.
   * @throws DomainError evidence.not-removable, evidence.only-product, and those of lockEvidenceTask
   */
  remove(caller: CallerContext, taskId: string, fileId: string): Promise<TaskFileBody> {
    return this.change(caller, { taskId, fileId }, async (tx, task, file) => {
      if (file.removedAt !== null) throw new RowNotFoundError('task_files');
      await refuseOnlyProduct(tx, task, fileId);
      await tx.query(
        'update commune.task_files set removed_at = now(), removed_by = $3 where commune_id = $1 and id = $2',
        [task.communeId, fileId, caller.session.userId],
      );
    });
  }

  /** @throws RowNotFoundError when it is not taken away, or that was too long ago */
  restore(caller: CallerContext, taskId: string, fileId: string): Promise<TaskFileBody> {
    return this.change(caller, { taskId, fileId }, async (tx, task, file) => {
      if (file.removedAt === null) throw new RowNotFoundError('task_files');
      await tx.query(
        'update commune.task_files set removed_at = null, removed_by = null where commune_id = $1 and id = $2',
        [task.communeId, fileId],
      );
    });
  }

  private change(
    caller: CallerContext,
    { taskId, fileId }: { readonly taskId: string; readonly fileId: string },
    work: (tx: Transaction, task: EvidenceTask, file: EvidenceRow) => Promise<void>,
  ): Promise<TaskFileBody> {
    return this.database.within(caller.scope, async (tx) => {
      const task = await lockEvidenceTask(tx, caller, taskId);
      const [file] = await tx.query<EvidenceRow>(...evidenceStatement(caller, taskId, fileId));
      if (!file) throw new RowNotFoundError('task_files');
      if (!file.mayRemove) throw new DomainError('evidence.not-removable');
      await work(tx, task, file);
      return shown(tx, caller, taskId, fileId);
    });
  }
}

/** The attachment of this task with the same bytes, and the caller's own evidence of it that no report names yet: only that can be named. */
async function sameBytes(
  tx: Transaction,
  { session }: CallerContext,
  task: EvidenceTask,
  sha256: string,
): Promise<{ attachmentId: string; waitingId: string | null } | undefined> {
  const [known] = await tx.query<{ attachmentId: string; waitingId: string | null }>(
    `select a.id as "attachmentId", case when f.update_id is null and f.created_by = $4 then f.id end as "waitingId"
     from commune.task_files f join commune.attachments a on a.commune_id = f.commune_id and a.id = f.attachment_id
     where f.commune_id = $1 and f.task_id = $2 and a.sha256 = $3 and f.removed_at is null
     order by f.update_id is null and f.created_by = $4 desc limit 1`,
    [task.communeId, task.id, sha256, session.userId],
  );
  return known;
}

async function attach(
  tx: Transaction,
  { session }: CallerContext,
  { communeId }: EvidenceTask,
  file: { readonly name: string; readonly content: EvidenceContent; readonly stored: StoredFile },
): Promise<string> {
  const id = newRowId();
  const type: EvidenceType = file.content.type;
  await tx.query(
    `insert into commune.attachments (commune_id, id, purpose, file_name, content_type, byte_size, sha256, stored_by_tenant, created_by, updated_by)
     values ($1, $2, 'evidence', $3, $4, $5, $6, $7, $8, $8)`,
    [
      communeId,
      id,
      storedFileName(file.name, type, NAMELESS),
      type,
      file.content.bytes.length,
      file.stored.sha256,
      file.stored.tenantId === communeId ? null : file.stored.tenantId,
      session.userId,
    ],
  );
  return id;
}

async function addEvidence(
  tx: Transaction,
  caller: CallerContext,
  task: EvidenceTask,
  { attachmentId, link }: Evidence,
): Promise<TaskFileBody> {
  const [kept] = await tx.query<{ count: number }>(
    'select count(*)::int as count from commune.task_files where commune_id = $1 and task_id = $2 and removed_at is null',
    [task.communeId, task.id],
  );
  if (kept && kept.count >= MOST_EVIDENCE_PER_TASK)
    throw new DomainError('evidence.too-many', { most: MOST_EVIDENCE_PER_TASK });
  const id = newRowId();
  await tx.query(
    `insert into commune.task_files (commune_id, id, task_id, attachment_id, url, title, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      task.communeId,
      id,
      task.id,
      attachmentId ?? null,
      link?.url ?? null,
      link?.title ?? null,
      caller.session.userId,
    ],
  );
  return shown(tx, caller, task.id, id);
}

async function shown(
  tx: Transaction,
  caller: CallerContext,
  taskId: string,
  fileId: string,
): Promise<TaskFileBody> {
  const [row] = await tx.query<EvidenceRow>(...evidenceStatement(caller, taskId, fileId));
  if (!row) throw new RowNotFoundError('task_files');
  return toTaskFile(row);
}

/** A completion that stands must go on showing its product: in words, or by evidence that is still there. */
async function refuseOnlyProduct(
  tx: Transaction,
  { communeId, completedOn }: EvidenceTask,
  fileId: string,
): Promise<void> {
  const rows = await tx.query(
    `select from commune.task_files f
     join commune.task_updates n on n.commune_id = f.commune_id and n.id = f.update_id
     left join commune.task_leads l on l.commune_id = n.commune_id and l.id = n.lead_id
     where f.commune_id = $1 and f.id = $2 and n.is_completion and n.deliverable_evidence is null
       and ($3::date is not null or l.completed_on is not null)
       and not exists (select from commune.task_files o
         where o.commune_id = f.commune_id and o.update_id = f.update_id and o.id <> f.id and o.removed_at is null)`,
    [communeId, fileId, completedOn],
  );
  if (rows.length > 0) throw new DomainError('evidence.only-product');
}

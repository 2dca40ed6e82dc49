import type { CallerContext } from '@cis/auth';
import { canAny, EVIDENCE_UNDO_DAYS, type TaskFileBody } from '@cis/contracts';
import type { Statement } from '@cis/database';
import { maySeeEvidenceSql } from './evidence-access.sql.js';

/** One row of evidenceStatement; instants come as Date objects. */
export interface EvidenceRow extends Omit<TaskFileBody, 'createdAt' | 'removedAt'> {
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

/** By one of the commune's own people, or by nobody with an account, as samples are: a leader takes away no other body's evidence. */
const ADDED_BY_COMMUNE = `(f.created_by is null
  or exists (select from identity.users o where o.tenant_id = t.commune_id and o.id = f.created_by))`;

/**
 * The evidence of a task, oldest first, as far as the caller may look at it; of what was taken away only what the caller may put back.
 * That the caller may see the task itself is for the asker to check.
 */
export function evidenceStatement({ session }: CallerContext, taskId: string, fileId?: string): Statement {
  return [
    `select * from (
       select f.id, f.update_id as "updateId", case when f.url is null then 'file' else 'link' end as kind,
         coalesce(a.file_name, f.title, f.url) as name, f.url, a.content_type as "contentType", a.byte_size as "byteSize",
         f.created_at as "createdAt", w.full_name as "createdByName", f.removed_at as "removedAt",
         t.confirmed_at is null and (coalesce(f.created_by = $3, false) or ($4 and t.commune_id = $2 and ${ADDED_BY_COMMUNE})) as "mayRemove"
       from commune.tasks t
       join commune.task_files f on f.commune_id = t.commune_id and f.task_id = t.id
       left join commune.attachments a on a.commune_id = f.commune_id and a.id = f.attachment_id
       left join identity.users w on w.tenant_id = coalesce(a.stored_by_tenant, t.commune_id) and w.id = f.created_by
       where t.id = $1 and ($5::uuid is null or f.id = $5) and ${maySeeEvidenceSql('$2::int')}) e
     where e."removedAt" is null or (e."mayRemove" and e."removedAt" > now() - $6 * interval '1 day')
     order by e."createdAt", e.id`,
    [
      taskId,
      session.tenantId,
      session.userId,
      canAny(session.roles, 'task:assign'),
      fileId ?? null,
      EVIDENCE_UNDO_DAYS,
    ],
  ];
}

export function toTaskFile({ createdAt, removedAt, ...row }: EvidenceRow): TaskFileBody {
  return { ...row, createdAt: createdAt.toISOString(), removedAt: removedAt?.toISOString() ?? null };
}

import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { EVIDENCE_UNDO_DAYS } from '@cis/contracts';
import { Database } from '@cis/database';
import { EveryHour, FileStorage, removeUnlessUsed, type StoredFile } from '../files/index.js';
import { TODAY_SQL } from '../today.sql.js';

const SCOPE = { kind: 'system', reason: 'remove evidence whose time is over' } as const;
/** So many in one transaction, which must not be long. */
const AT_ONCE = 500;

/** $1 years after completion, $2 days to put it back. A routine task is never completed, so its evidence stays. */
const OVER = `
  select f.commune_id, f.id, 'unnamed' as reason from commune.task_files f
  where f.update_id is null and f.removed_at is null and f.created_at < now() - interval '1 day'
  union all select f.commune_id, f.id, 'removed' from commune.task_files f where f.removed_at < now() - $2 * interval '1 day'
  union all select f.commune_id, f.id, 'over' from commune.tasks t
  join commune.task_files f on f.commune_id = t.commune_id and f.task_id = t.id
  where t.completed_on < ${TODAY_SQL} - $1 * interval '1 year'
  limit ${AT_ONCE}`;

/** Asked of the row itself once it is locked: a report may have named it, or somebody put it back, while this waited. */
const STILL_OVER = `case o.reason when 'unnamed' then f.update_id is null when 'removed' then f.removed_at is not null else true end`;

/**
 * Once an hour forgets evidence no report named within a day, what was taken away thirty days ago, and what belongs to tasks completed
 * EVIDENCE_YEARS ago; then the attachments nothing refers to, and then their bytes.
 */
@Injectable()
export class EvidenceRetention extends EveryHour {
  private readonly years: number;

  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    super();
    this.years = config.evidenceYears;
  }

  async remove(): Promise<void> {
    for (;;) {
      const { count, files } = await this.forget();
      for (const file of files) await removeUnlessUsed(this.database, this.storage, file);
      if (count < AT_ONCE) return;
    }
  }

  private forget(): Promise<{ count: number; files: StoredFile[] }> {
    return this.database.within(SCOPE, async (tx) => {
      const gone = await tx.query<{ communeId: number; attachmentId: string | null }>(
        `delete from commune.task_files f using (${OVER}) o where f.commune_id = o.commune_id and f.id = o.id and ${STILL_OVER}
         returning f.commune_id as "communeId", f.attachment_id as "attachmentId"`,
        [this.years, EVIDENCE_UNDO_DAYS],
      );
      const attached = gone.filter(({ attachmentId }) => attachmentId !== null);
      const files = await tx.query<StoredFile>(
        `delete from commune.attachments a using unnest($1::int[], $2::uuid[]) g (commune_id, id)
         where a.commune_id = g.commune_id and a.id = g.id and a.purpose = 'evidence'
           and not exists (select from commune.task_files f where f.commune_id = a.commune_id and f.attachment_id = a.id)
         returning coalesce(a.stored_by_tenant, a.commune_id) as "tenantId", a.sha256`,
        [attached.map(({ communeId }) => communeId), attached.map(({ attachmentId }) => attachmentId)],
      );
      return { count: gone.length, files };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@cis/database';
import { EveryHour } from './every-hour.js';
import { FileStorage, type StoredFile } from './file-storage.js';
import { removeUnlessUsed } from './remove-unless-used.js';

const SCOPE = { kind: 'system', reason: 'remove uploaded decisions nobody attached' } as const;

/** Once an hour forgets uploads older than a day, and removes the bytes nothing refers to. */
@Injectable()
export class DecisionFileRetention extends EveryHour {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {
    super();
  }

  /** The rows first, then the bytes: a file cannot be rolled back. */
  async remove(): Promise<void> {
    const forgotten = await this.database.within(SCOPE, (tx) =>
      tx.query<StoredFile & Record<string, unknown>>(
        `with gone as (delete from identity.decision_uploads where created_at < now() - interval '1 day' returning tenant_id, sha256)
         select distinct tenant_id as "tenantId", sha256 from gone`,
      ),
    );
    for (const file of forgotten) await removeUnlessUsed(this.database, this.storage, file);
  }
}

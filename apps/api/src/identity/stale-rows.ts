import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '@cis/database';

const EVERY_MS = 3_600_000;

const REMOVALS = [
  "delete from identity.sessions where least(expires_at, revoked_at, last_seen_at + interval '30 days') < now() - interval '30 days'",
  "delete from identity.login_attempts where coalesce(last_failed_at, 'epoch') < now() - interval '2 days'",
] as const;

/** Once an hour removes sessions that ended over a month ago and failures nobody counts any more; the audit trail keeps both. */
@Injectable()
export class StaleRows implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('StaleRows');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.remove().catch((error: unknown) =>
        this.logger.warn(`Not removed, next attempt in an hour: ${String(error)}`),
      );
    }, EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async remove(): Promise<void> {
    await this.database.within({ kind: 'system', reason: 'remove stale sessions' }, async (tx) => {
      for (const removal of REMOVALS) await tx.query(removal);
    });
  }
}

import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, type Transaction } from '@cis/database';
import { SessionCache } from './session-cache.js';

/**
 * Tells every process that a session ended or that what it may do has changed. The notification leaves with the
 * transaction's commit; our own memory is cleared as soon as the work is done.
 */
@Injectable()
export class SessionEndings implements OnModuleInit, OnModuleDestroy {
  private stopListening: (() => Promise<void>) | null = null;

  constructor(
    private readonly database: Database,
    private readonly cache: SessionCache,
  ) {}

  async onModuleInit(): Promise<void> {
    this.stopListening = await this.database.listen('session_ended', {
      onNotice: (id) => this.cache.drop(id),
      onGap: () => this.cache.drop(''),
    });
  }

  async onModuleDestroy(): Promise<void> {
    // A connection that broke meanwhile listens to nothing any more; that must not keep the server from stopping.
    await this.stopListening?.().catch(() => undefined);
    this.stopListening = null;
  }

  /** Runs `work` in one transaction and drops what is remembered of the session or the user with this id. */
  async after<Result>(
    id: string,
    scope: Transaction['scope'],
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const result = await this.database.within(scope, async (tx) => {
      const done = await work(tx);
      await tx.query("select pg_notify('session_ended', $1)", [id]);
      return done;
    });
    this.cache.drop(id);
    return result;
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { problemText } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { ImportRows } from './import-rows.js';
import { failureOf, isPassing, reasonText, ServerStoppingError } from './job-cause.js';

const BEAT_MS = 1_000;
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;
/** Waiting for a commune that somebody else is saving. */
const WAIT_MS = 120_000;
/** The connection is idle while this server works for others. */
const IDLE_MS = 600_000;

/** Somebody stopped it: everything is rolled back. */
export class StoppedError extends Error {}
/** What stands is not what the preview was compared with. */
export class StalePlanError extends Error {}

export type JobEnding = 'done' | 'stopped' | 'stale' | 'failed';

/** A step in the background: it writes in one transaction and says how far it is. */
export interface Job {
  /** Why it failed is told by this problem. */
  readonly failure: 'figure-import.failed' | 'figure-import.undo-failed';
  /** Waits for locks as long as a person would; every statement of `write` has the ordinary limit. */
  readonly prepare: (tx: Transaction) => Promise<void>;
  readonly write: (tx: Transaction, pace: JobPace) => Promise<void>;
}

export interface JobPace {
  /** @throws StoppedError, ServerStoppingError: nothing is to be written any more. */
  readonly reached: (done: number) => void;
}

interface Pace {
  done: number;
  isStopped: boolean;
}

/**
 * Runs imports and their undoing in the background, each in one transaction: all or none. The row of the import ends in the same
 * transaction; progress is told through another one, and the same statement notices a stop, from whichever server it came.
 */
@Injectable()
export class ImportRun implements OnModuleDestroy {
  private readonly logger = new Logger('FigureImports');
  private readonly running = new Map<string, Promise<JobEnding>>();
  private isClosing = false;

  constructor(
    private readonly database: Database,
    private readonly rows: ImportRows,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await Promise.all(this.running.values());
  }

  /** Resolves when it is over, `onOver` included; never rejects. */
  start(
    caller: CallerContext,
    id: string,
    job: Job,
    onOver: (ending: JobEnding) => Promise<void>,
  ): Promise<JobEnding> {
    const work = this.run(caller, id, job)
      .then(async (ending) => {
        await onOver(ending);
        return ending;
      })
      .catch((error: unknown): JobEnding => {
        this.logger.error(`Import ${id} could not be ended: ${describe(error)}`);
        return 'failed';
      })
      .finally(() => this.running.delete(id));
    this.running.set(id, work);
    return work;
  }

  private async run(caller: CallerContext, id: string, job: Job): Promise<JobEnding> {
    const pace: Pace = { done: 0, isStopped: false };
    const beat = setInterval(() => void this.tell(caller, id, pace), BEAT_MS);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const ending = await this.attempt(caller, id, { job, pace, isLast: attempt === ATTEMPTS });
        if (ending !== null) return ending;
        await delay(attempt * PAUSE_MS);
      }
    } finally {
      clearInterval(beat);
    }
  }

  /** Null when it may be begun again. */
  private async attempt(
    caller: CallerContext,
    id: string,
    { job, pace, isLast }: { readonly job: Job; readonly pace: Pace; readonly isLast: boolean },
  ): Promise<JobEnding | null> {
    try {
      await this.database.within(caller.scope, (tx) => this.write(tx, id, job, pace));
      return 'done';
    } catch (error) {
      if (error instanceof StoppedError) return 'stopped';
      if (error instanceof StalePlanError) return 'stale';
      const language = caller.session.locale;
      if (error instanceof DomainError) {
        await this.rows.fail(caller, id, problemText(error.code, error.params, language));
        return 'failed';
      }
      const failure = failureOf(error);
      this.logger.error(`Import ${id} failed [${failure.code}]: ${describe(error)}`);
      if (isPassing(failure) && !isLast && !this.isClosing && !pace.isStopped) return null;
      const params = { cause: failure.code, reason: reasonText(failure, language) };
      await this.rows.fail(caller, id, problemText(job.failure, params, language));
      return 'failed';
    }
  }

  private async write(tx: Transaction, id: string, job: Job, pace: Pace): Promise<void> {
    pace.done = 0;
    await tx.query(`set local idle_in_transaction_session_timeout = ${IDLE_MS}`);
    await tx.query(`set local statement_timeout = ${WAIT_MS}`);
    await this.rows.live(tx, id);
    await job.prepare(tx);
    await tx.query('set local statement_timeout to default');
    await job.write(tx, {
      reached: (done) => {
        pace.done = done;
        if (this.isClosing) throw new ServerStoppingError('The server is stopping');
        if (pace.isStopped) throw new StoppedError();
      },
    });
  }

  /** Says how far it is and that it lives, and hears whether it was stopped. */
  private async tell(caller: CallerContext, id: string, pace: Pace): Promise<void> {
    try {
      if (!(await this.rows.progress(caller, id, pace.done))) pace.isStopped = true;
    } catch (error) {
      this.logger.warn(`Import ${id} could not tell its progress: ${String(error)}`);
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

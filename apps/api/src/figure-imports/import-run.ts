import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { problemText } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import {
  readGates,
  refuseApproved,
  refuseUnlessOpen,
  writeFigures,
  type FigureWrite,
} from '../figures/index.js';
import { ImportRows, type ImportSummary } from './import-rows.js';
import type { PlannedCell } from './planned-cell.js';

/** Figures a statement; the driver's buffers stay small and a stop is noticed soon. */
const CHUNK = 2_000;
const BEAT_MS = 1_000;
const STATEMENT_MS = 120_000;
const FAILED = 'Không ghi được do lỗi hệ thống; chưa có số liệu nào được ghi. Hãy thử lại.';

interface Pace {
  done: number;
  isStopped: boolean;
}

/** Somebody stopped it: everything is rolled back. */
class StoppedError extends Error {}
/** What stands is not what the preview was compared with. */
class StalePlanError extends Error {}

/**
 * Writes the accepted figures of a plan in the background and in one transaction: all or none. The row of the import ends in the same
 * transaction; progress is told through another one, and the same statement notices a stop, from whichever server it came.
 */
@Injectable()
export class ImportRun implements OnModuleDestroy {
  private readonly logger = new Logger('FigureImports');
  private readonly running = new Map<string, Promise<void>>();
  private isClosing = false;

  constructor(
    private readonly database: Database,
    private readonly rows: ImportRows,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    await Promise.all(this.running.values());
  }

  /** `onStale` makes the preview again when figures changed since it was made; `onOver` follows every other end. */
  start(
    caller: CallerContext,
    id: string,
    cells: readonly PlannedCell[],
    {
      onStale,
      onOver,
    }: { readonly onStale: () => Promise<ImportSummary>; readonly onOver: () => Promise<void> },
  ): void {
    const work = this.run(caller, id, writesOf(cells))
      .then(async (isStale) => {
        if (!isStale) return onOver();
        const fault = problemText('figure-import.stale', {}, caller.session.locale);
        return this.rows.previewAgain(caller, id, { summary: await onStale(), fault });
      })
      .catch((error: unknown) => this.logger.error(`Import ${id}: ${String(error)}`))
      .finally(() => this.running.delete(id));
    this.running.set(id, work);
  }

  /** True when nothing was written because figures changed since the preview. */
  private async run(caller: CallerContext, id: string, writes: readonly FigureWrite[]): Promise<boolean> {
    const pace: Pace = { done: 0, isStopped: false };
    const beat = setInterval(() => void this.tell(caller, id, pace), BEAT_MS);
    try {
      await this.database.within(caller.scope, (tx) => this.write(tx, caller, id, { writes, pace }));
    } catch (error) {
      if (error instanceof StalePlanError) return true;
      if (error instanceof StoppedError) return false;
      this.logger.error(
        `Import ${id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      await this.rows.fail(caller, id, FAILED);
    } finally {
      clearInterval(beat);
    }
    return false;
  }

  /** Says how far it is and that it lives, and hears whether it was stopped. */
  private async tell(caller: CallerContext, id: string, pace: Pace): Promise<void> {
    try {
      if (!(await this.rows.progress(caller, id, pace.done))) pace.isStopped = true;
    } catch (error) {
      this.logger.warn(`Import ${id} could not tell its progress: ${String(error)}`);
    }
  }

  private async write(
    tx: Transaction,
    caller: CallerContext,
    id: string,
    { writes, pace }: { readonly writes: readonly FigureWrite[]; readonly pace: Pace },
  ): Promise<void> {
    // Waiting for a commune that somebody else is saving counts as well.
    await tx.query(`set local statement_timeout = ${STATEMENT_MS}`);
    pace.done = 0;
    await refuseClosed(tx, writes);
    for (let from = 0; from < writes.length; from += CHUNK) {
      if (this.isClosing) throw new Error('the server is shutting down');
      if (pace.isStopped) throw new StoppedError();
      const chunk = writes.slice(from, from + CHUNK);
      const { outcomes } = await writeFigures(tx, chunk, {
        batchId: id,
        origin: 'import',
        isAllOrNothing: true,
      });
      if (outcomes.some(({ outcome }) => outcome === 'conflict' || outcome === 'held'))
        throw new StalePlanError();
      pace.done = from + chunk.length;
    }
    if (!(await this.rows.finish(tx, caller, id))) throw new StoppedError();
  }
}

/** Commune by commune, so that a commune's counts are made in as few statements as possible. */
function writesOf(cells: readonly PlannedCell[]): FigureWrite[] {
  return cells
    .flatMap(({ isAccepted, communeId, figure, entry, before, warnings }): FigureWrite[] => {
      const { indicatorCode, periodCode } = figure;
      if (!isAccepted || communeId === null || indicatorCode === null || periodCode === null || !entry)
        return [];
      return [
        {
          communeId,
          indicatorCode,
          periodCode,
          baseVersion: before?.version ?? 0,
          entry,
          warnings: warnings.map(({ code }) => code),
        },
      ];
    })
    .sort((one, other) => one.communeId - other.communeId || one.periodCode.localeCompare(other.periodCode));
}

/** Locks the communes, and looks once more whether periods are open and forms not approved. */
async function refuseClosed(tx: Transaction, writes: readonly FigureWrite[]): Promise<void> {
  const places = new Map(
    writes.map(({ communeId, periodCode }) => [`${communeId} ${periodCode}`, { communeId, periodCode }]),
  );
  const gates = await readGates(tx, [...places.values()]);
  try {
    for (const { communeId, periodCode, indicatorCode } of writes) {
      const gate = gates.get(`${communeId} ${periodCode}`);
      if (!gate) throw new StalePlanError();
      refuseUnlessOpen(gate);
      refuseApproved(gate, indicatorCode);
    }
  } catch (error) {
    throw error instanceof DomainError ? new StalePlanError() : error;
  }
}

import type { CallerContext } from '@cis/auth';
import type { Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import {
  readGates,
  refuseApproved,
  refuseUnlessOpen,
  writeFigures,
  type FigureWrite,
} from '../figures/index.js';
import { StalePlanError, StoppedError, type Job } from './import-run.js';
import type { ImportRows } from './import-rows.js';
import type { PlannedCell } from './planned-cell.js';

/** Figures a statement; the driver's buffers stay small, a stop is noticed soon, and no statement comes near its limit. */
const CHUNK = 1_000;

/** Writes the accepted figures of a plan, unless what stands is not what the plan was compared with. */
export function applyJob(
  rows: ImportRows,
  caller: CallerContext,
  { id, cells }: { readonly id: string; readonly cells: readonly PlannedCell[] },
): Job {
  const writes = writesOf(cells);
  return {
    failure: 'figure-import.failed',
    prepare: (tx) => refuseClosed(tx, writes),
    write: async (tx, pace) => {
      for (let from = 0; from < writes.length; from += CHUNK) {
        pace.reached(from);
        const { outcomes } = await writeFigures(tx, writes.slice(from, from + CHUNK), {
          batchId: id,
          origin: 'import',
          isAllOrNothing: true,
        });
        if (outcomes.some(({ outcome }) => outcome === 'conflict' || outcome === 'held'))
          throw new StalePlanError();
      }
      pace.reached(writes.length);
      if (!(await rows.finish(tx, caller, id))) throw new StoppedError();
    },
  };
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

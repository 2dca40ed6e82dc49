import type { CallerContext } from '@cis/auth';
import type { FigureUndoBody } from '@cis/contracts';
import { newRowId, type Transaction } from '@cis/database';
import { openToUndo, touchedPlaces, undoSteps, type CommuneOf } from '../figures/index.js';
import { StoppedError, type Job } from './import-run.js';
import type { ImportRows } from './import-rows.js';

/** Takes a saved import back: every figure is again what it was; what was changed since stays and is counted. */
export function undoJob(rows: ImportRows, caller: CallerContext, id: string, communeOf: CommuneOf): Job {
  let places: Awaited<ReturnType<typeof openToUndo>> = [];
  return {
    failure: 'figure-import.undo-failed',
    prepare: async (tx: Transaction) => {
      places = await openToUndo(tx, await touchedPlaces(tx, id), communeOf);
    },
    write: async (tx, pace) => {
      const undo: FigureUndoBody = { restored: 0, kept: 0, refused: 0 };
      let done = 0;
      pace.reached(done);
      for await (const { figures } of undoSteps(tx, id, places, newRowId())) {
        for (const { isRestored, refusal } of figures) {
          if (isRestored) undo.restored += 1;
          else if (refusal) undo.refused += 1;
          else undo.kept += 1;
        }
        done += figures.length;
        pace.reached(done);
      }
      if (!(await rows.finishUndo(tx, caller, id, undo))) throw new StoppedError();
    },
  };
}

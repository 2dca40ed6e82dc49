import { newRowId, type Transaction } from '@cis/database';
import type { CommuneType, DomainError } from '@cis/domain';
import { readEntryContexts, type GatedPlace } from './entry-contexts.js';
import { gateKey, readGates, refuseApproved, refuseUnlessOpen } from './figure-gates.js';
import { keyOf, type StandingFigure } from './figure-places.js';
import { writeFigures } from './figure-writer.js';
import type { SubmissionHeader } from './submission-headers.js';
import { inSteps, touchedPlaces, type TouchedPlace } from './touched-places.js';
import { BATCH_FIGURES, planUndo, type BatchFigure } from './undo-plan.js';

export interface UndoneFigure {
  /** As it stands now. */
  readonly figure: StandingFigure;
  readonly isRestored: boolean;
  /** Why what it was before is not allowed any more. */
  readonly refusal: DomainError | null;
}

/** A part of an undo: whole communes. */
export interface UndoneStep {
  readonly figures: readonly UndoneFigure[];
  readonly submissions: readonly SubmissionHeader[];
  readonly savedAt: string;
}

export interface UndoneBatch extends UndoneStep {
  readonly batchId: string;
}

export type CommuneOf = (id: number) => { readonly id: number; readonly type: CommuneType };

const FIGURES_A_STEP = 1_000;

/**
 * Takes one step back: each figure is again what it was before the batch, or missing where there was none. What was saved since stays as it
 * is and is reported. Windows and approvals hold as for any change, for the whole batch; the undoing is a batch of its own, so that it can
 * be undone in turn. Communes are given with their type.
 * @throws RowNotFoundError for a batch that is not within the scope; DomainError period.upcoming, period.closed, submission.approved.
 */
export async function undoBatch(tx: Transaction, batch: string, communeOf: CommuneOf): Promise<UndoneBatch> {
  const places = await touchedPlaces(tx, batch);
  const open = await openToUndo(tx, places, communeOf);
  const batchId = newRowId();
  const steps: UndoneStep[] = [];
  for await (const step of undoSteps(tx, batch, open, batchId)) steps.push(step);
  return {
    batchId,
    figures: steps.flatMap(({ figures }) => figures),
    submissions: steps.flatMap(({ submissions }) => submissions),
    savedAt: steps.at(-1)?.savedAt ?? '',
  };
}

/**
 * Locks the figures of all touched communes and looks at every window and approval, in one round trip.
 * @throws DomainError period.upcoming, period.closed, submission.approved.
 */
export async function openToUndo(
  tx: Transaction,
  places: readonly TouchedPlace[],
  communeOf: CommuneOf,
): Promise<GatedPlace[]> {
  const gates = await readGates(tx, places);
  return places.map((place) => {
    const gate = gates.get(gateKey(place));
    if (!gate) throw new Error(`No gate for ${gateKey(place)}`);
    refuseUnlessOpen(gate);
    for (const code of place.codes) refuseApproved(gate, code);
    return { ...place, gate, commune: communeOf(place.communeId) };
  });
}

/** Takes the batch back, some communes after the other: two round trips for about a thousand figures. `batchId` is the undoing's own. */
export async function* undoSteps(
  tx: Transaction,
  batch: string,
  places: readonly GatedPlace[],
  batchId: string,
): AsyncGenerator<UndoneStep> {
  for (const step of inSteps(places, FIGURES_A_STEP)) yield await undoStep(tx, batch, step, batchId);
}

async function undoStep(
  tx: Transaction,
  batch: string,
  places: readonly GatedPlace[],
  batchId: string,
): Promise<UndoneStep> {
  const communeIds = [...new Set(places.map(({ communeId }) => communeId))];
  const { contexts, standing, more } = await readEntryContexts<BatchFigure>(tx, places, [
    BATCH_FIGURES,
    [batch, communeIds],
  ]);
  const { writes, refusals } = planUndo(more, contexts);
  const written = await writeFigures(tx, writes, { batchId, origin: 'undo', standing });
  const now = new Map(written.outcomes.map((outcome) => [keyOf(outcome), outcome]));
  return {
    figures: more.map((figure) => {
      const outcome = now.get(keyOf(figure));
      return {
        figure: outcome?.figure ?? figure,
        isRestored: outcome !== undefined && !figure.isChangedSince,
        refusal: refusals.get(keyOf(figure)) ?? null,
      };
    }),
    submissions: written.submissions,
    savedAt: written.savedAt,
  };
}

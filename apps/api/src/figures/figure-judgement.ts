import type { ObservationWarningCode } from '@cis/contracts';
import type { ObservationEntry } from '@cis/domain';
import { isSameEntry, keyOf, keyPart, type FigureKey, type StandingFigure } from './figure-places.js';
import type { Standing } from './figure-standing.js';

/** A figure as it shall be. */
export interface FigureWrite extends FigureKey {
  /** Version the change is based on; 0: there was none; null: over whatever stands. */
  readonly baseVersion: number | null;
  /** Settled and checked (settledEntry of @cis/domain): the writer asks no questions. */
  readonly entry: ObservationEntry;
  readonly warnings: readonly ObservationWarningCode[];
  /** Id of the figure if it is new; a fresh one unless given. */
  readonly id?: string;
}

export interface FigureOutcome extends FigureKey {
  /** `held`: nothing speaks against it, but another one conflicts and all or nothing was asked for. */
  readonly outcome: 'inserted' | 'updated' | 'unchanged' | 'conflict' | 'held';
  readonly id: string | null;
  /** As it stands now; 0 where there is no figure. */
  readonly version: number;
  /** As it stands now; with a conflict, what somebody else saved. */
  readonly figure: StandingFigure | null;
  /** It was published, and the change ended that. */
  readonly isWithdrawn: boolean;
}

/** A write held against what stands. */
export interface Judged {
  readonly write: FigureWrite;
  readonly before: StandingFigure | undefined;
  readonly outcome: FigureOutcome['outcome'];
}

/**
 * What says the same as what stands is unchanged, whatever the version; a version that is not the present one is a conflict.
 */
export function judge(
  writes: readonly FigureWrite[],
  { figures }: Standing,
  isAllOrNothing: boolean,
): Judged[] {
  const judged = writes.map((write): Judged => {
    const before = figures.get(keyOf(write));
    if (before && isSameEntry(write.entry, before)) return { write, before, outcome: 'unchanged' };
    if (write.baseVersion !== null && write.baseVersion !== (before?.version ?? 0)) {
      return { write, before, outcome: 'conflict' };
    }
    return { write, before, outcome: before ? 'updated' : 'inserted' };
  });
  if (!isAllOrNothing || !judged.some(({ outcome }) => outcome === 'conflict')) return judged;
  return judged.map((one) => (isChange(one) ? { ...one, outcome: 'held' } : one));
}

export function isChange({ outcome }: Judged): boolean {
  return outcome === 'inserted' || outcome === 'updated';
}

/** Only its warnings differ. */
export function isRewarned(one: Judged): one is Judged & { before: StandingFigure } {
  return one.outcome === 'unchanged' && one.before?.warnings.join(' ') !== one.write.warnings.join(' ');
}

/** `now` has what was stored. */
export function outcomeOf(
  { write, before, outcome }: Judged,
  now: ReadonlyMap<string, StandingFigure>,
): FigureOutcome {
  const isChanged = outcome === 'inserted' || outcome === 'updated';
  const unchanged = before && outcome === 'unchanged' ? { ...before, warnings: write.warnings } : before;
  return {
    ...keyPart(write),
    outcome,
    ...standingPart((isChanged ? now.get(keyOf(write)) : unchanged) ?? null),
    isWithdrawn: isChanged && (before?.publishedAt ?? null) !== null,
  };
}

export function standingPart(
  figure: StandingFigure | null,
): Pick<FigureOutcome, 'id' | 'version' | 'figure'> {
  return { id: figure?.id ?? null, version: figure?.version ?? 0, figure };
}

import type { EntryCellBody, SavedCellBody, SaveCellsBody } from '../entry.types';

import type { CellTexts } from '../figures/cell-texts';
import type { ReadyCell } from '../figures/verdict';

export type Origin = SaveCellsBody['origin'];

/** A figure that somebody changed here and the server has not confirmed. */
export interface Draft {
  readonly texts: CellTexts;
  /** The saved version it is based on; 0 where there was none. */
  readonly baseVersion: number;
  /** Counts the changes: an answer to an older one does not settle a newer one. */
  readonly edit: number;
  /** The tab that sends it. */
  readonly owner: string;
  /** When it was last changed, in milliseconds. */
  readonly at: number;
  readonly origin: Origin;
  /** A paste is one step of its own; single entries are sent together. */
  readonly batchId: string | null;
  readonly state: 'waiting' | 'sending' | 'refused' | 'conflict';
  /** Why it is refused. */
  readonly problem: string | null;
  /** In a conflict what somebody else saved. */
  readonly theirs: EntryCellBody | null;
}

/** By indicator. */
export type Drafts = Readonly<Record<string, Draft>>;

export interface Change {
  readonly texts: CellTexts;
  readonly baseVersion: number;
  readonly owner: string;
  readonly at: number;
  readonly origin: Origin;
  readonly batchId: string | null;
}

/** A change of a figure: it waits to be sent, and what was wrong with the text before no longer counts. */
export function changed(drafts: Drafts, code: string, change: Change): Drafts {
  const before = drafts[code];
  const draft: Draft = {
    ...change,
    baseVersion: before?.baseVersion ?? change.baseVersion,
    edit: (before?.edit ?? 0) + 1,
    // Somebody else's figure stays in question until one of the two is chosen.
    state: before?.state === 'conflict' ? 'conflict' : 'waiting',
    problem: null,
    theirs: before?.theirs ?? null,
  };
  return { ...drafts, [code]: draft };
}

export function dropped(drafts: Drafts, code: string): Drafts {
  const { [code]: _, ...others } = drafts;
  return others;
}

/** A tab that is gone leaves its drafts to whoever finds them; a living one sends within seconds. */
export const ORPHAN_AFTER_MS = 10_000;
/** Whether this tab is the one to send it. */
export function isOwn(draft: Pick<Draft, 'owner' | 'at'>, owner: string, now: number): boolean {
  return draft.owner === owner || now - draft.at > ORPHAN_AFTER_MS;
}

/** What one request may carry. */
export const MOST_CELLS = 200;

/** The next figures to send together: those of one step, the oldest first. */
export function nextBatch(
  drafts: Drafts,
  { owner, now, isReady }: { owner: string; now: number; isReady: (code: string) => boolean },
): string[] {
  const waiting = Object.entries(drafts)
    .filter(([code, draft]) => draft.state === 'waiting' && isOwn(draft, owner, now) && isReady(code))
    .sort(([, one], [, other]) => one.at - other.at);
  const first = waiting[0]?.[1];
  if (!first) return [];
  return waiting
    .filter(([, { origin, batchId }]) => origin === first.origin && batchId === first.batchId)
    .slice(0, MOST_CELLS)
    .map(([code]) => code);
}

export function sending(drafts: Drafts, codes: readonly string[], owner: string): Drafts {
  return each(drafts, codes, (draft) => ({ ...draft, owner, state: 'sending' }));
}

/** No answer came, or none that says anything about the figures: they wait for the next attempt. */
export function unsent(drafts: Drafts, codes: readonly string[]): Drafts {
  return each(drafts, codes, (draft) => (draft.state === 'sending' ? { ...draft, state: 'waiting' } : draft));
}

export function refused(drafts: Drafts, codes: readonly string[], problem: string): Drafts {
  return each(drafts, codes, (draft) =>
    draft.state === 'conflict' ? draft : { ...draft, state: 'refused', problem },
  );
}

export interface SentCell {
  readonly body: ReadyCell;
  readonly edit: number;
}

/** After the server's answer: what is settled goes, what was changed meanwhile is based on the new version and sent again. */
export function answered(
  drafts: Drafts,
  sent: ReadonlyMap<string, SentCell>,
  results: readonly SavedCellBody[],
  owner: string,
): Drafts {
  let next = drafts;
  for (const result of results) {
    const { indicatorCode: code } = result;
    const draft = next[code];
    const was = sent.get(code);
    // What another tab took over meanwhile is that tab's to send; the server tells it about this version.
    if (draft?.owner !== owner || !was) continue;
    const after = afterResult(draft, was, result);
    next = after ? { ...next, [code]: after } : dropped(next, code);
  }
  return next;
}

function afterResult(draft: Draft, was: SentCell, { outcome, cell, problem }: SavedCellBody): Draft | null {
  const isNewer = draft.edit !== was.edit;
  switch (outcome) {
    case 'saved':
    case 'unchanged':
      return isNewer ? rebased(draft, cell) : null;
    case 'held':
      return { ...draft, state: 'waiting' };
    case 'refused':
      return isNewer
        ? { ...draft, state: 'waiting' }
        : { ...draft, state: 'refused', problem: problem?.detail ?? '' };
    case 'conflict':
      // An answer that got lost on the way, or the same figure from two tabs: nothing to choose between.
      if (cell && saysTheSame(cell, was.body)) return isNewer ? rebased(draft, cell) : null;
      return { ...draft, state: 'conflict', theirs: cell };
  }
}

const rebased = (draft: Draft, cell: EntryCellBody | null): Draft => ({
  ...draft,
  state: 'waiting',
  baseVersion: cell?.version ?? draft.baseVersion,
});

/** Mine is kept although somebody else saved: it is now based on theirs, so that it replaces what was seen. */
export function keptMine(drafts: Drafts, code: string): Drafts {
  return each(drafts, [code], (draft) => ({
    ...draft,
    state: 'waiting',
    baseVersion: draft.theirs?.version ?? 0,
    theirs: null,
  }));
}

/** A saved figure and one to be saved are the same; a value left to the server is what its parts make. */
export function saysTheSame(cell: EntryCellBody, body: ReadyCell): boolean {
  const isSameValue = body.value === cell.value || (body.value === null && body.denominator !== null);
  return (
    isSameValue &&
    cell.state === body.state &&
    cell.grade === body.grade &&
    cell.numerator === body.numerator &&
    cell.denominator === body.denominator &&
    cell.note === body.note &&
    cell.reason === body.reason
  );
}

function each(drafts: Drafts, codes: readonly string[], change: (draft: Draft) => Draft): Drafts {
  const next = { ...drafts };
  for (const code of codes) {
    const draft = next[code];
    if (draft) next[code] = change(draft);
  }
  return next;
}

import { actorId, newRowId, type Transaction } from '@cis/database';
import { derivedChanges, type DerivedChange } from './figure-derived.js';
import {
  isChange,
  isRewarned,
  judge,
  outcomeOf,
  standingPart,
  type FigureOutcome,
  type FigureWrite,
  type Judged,
} from './figure-judgement.js';
import { keyOf, keyPart, type StandingFigure } from './figure-places.js';
import { readStanding, type Standing } from './figure-standing.js';
import { rewarnStatement, storeStatements, type FigureOrigin, type StoredFigure } from './figure-store.js';
import {
  countStatement,
  draftStatements,
  headerKey,
  headersOf,
  headersStatement,
  type SubmissionHeader,
} from './submission-headers.js';

export interface WrittenFigures {
  /** One per write, in their order. */
  readonly outcomes: readonly FigureOutcome[];
  /** Computed figures that changed with them. */
  readonly derived: readonly FigureOutcome[];
  /** Headers of the forms the writes belong to, counted anew. */
  readonly submissions: readonly SubmissionHeader[];
  readonly savedAt: string;
}

export interface WriteOptions {
  /** The step: one batch has one undo. */
  readonly batchId: string;
  readonly origin: FigureOrigin;
  /** One conflict keeps all from being written. */
  readonly isAllOrNothing?: boolean;
  /** What stands, if it was read and locked in this transaction already (readEntryContext); saves a round trip. */
  readonly standing?: Standing;
}

/**
 * The one writer of figures: any number of communes, indicators and periods in two round trips of a few statements each. Locks the
 * communes' figures, compares with what stands, stores what differs with a revision each, ends the publication of what changed, brings
 * computed figures up to date, and keeps the submissions' headers (a draft with the first figure, counts with every change).
 *
 * What says the same as what stands is `unchanged`, whatever the version: sending a request twice is harmless. A conflict is never
 * written. The same figure twice in one call is the caller's mistake: the second is compared with what stood before the first.
 *
 * The caller has checked entries (settledEntry), windows and approvals (readGates), and is inside `database.within`. Large imports call it
 * once per some thousand figures, commune by commune; with a transaction around all calls nothing is half-way.
 */
export async function writeFigures(
  tx: Transaction,
  writes: readonly FigureWrite[],
  options: WriteOptions,
): Promise<WrittenFigures> {
  const standing = options.standing ?? (await readStanding(tx, writes));
  const judged = judge(writes, standing, options.isAllOrNothing === true);
  const changed = judged.filter(isChange);
  const derived = derivedChanges(
    standing,
    changed.map(({ write }) => write),
  );
  const stored = [
    ...changed.map((change) => storedFigure(change, standing, options.origin)),
    ...derived.map((change) => storedDerived(change, standing)),
  ];
  const isHeld = judged.some(({ outcome }) => outcome === 'held');
  const rewarned = isHeld ? [] : judged.filter(isRewarned);
  const headers = headersOf([...writes, ...derived], standing.forms);
  const actor = actorId(tx);
  const answers = await tx.queryAll([
    ...storeStatements(stored, { actorId: actor, batchId: options.batchId }),
    ...(rewarned.length === 0
      ? []
      : [rewarnStatement(rewarned.map(({ write, before }) => ({ ...before, warnings: write.warnings })))]),
    ...draftStatements(
      headersOf(
        changed.map(({ write }) => write),
        standing.forms,
      ),
      actor,
    ),
    stored.length + rewarned.length === 0 ? headersStatement(headers) : countStatement(headers, actor),
  ]);
  const savedAt = standing.now;
  const now = new Map(stored.map((figure) => [keyOf(figure), standingOf(figure, savedAt)]));
  const entered = new Set(headersOf(writes, standing.forms).map(headerKey));
  return {
    outcomes: judged.map((one) => outcomeOf(one, now)),
    derived: derived.map((change) => ({
      ...keyPart(change),
      outcome: change.before ? 'updated' : 'inserted',
      ...standingPart(now.get(keyOf(change)) ?? null),
      isWithdrawn: (change.before?.publishedAt ?? null) !== null,
    })),
    submissions: (answers.at(-1) as unknown as SubmissionHeader[]).filter((header) =>
      entered.has(headerKey(header)),
    ),
    savedAt,
  };
}

function storedFigure(
  { write, before }: Judged,
  { indicators }: Standing,
  origin: FigureOrigin,
): StoredFigure {
  return {
    ...keyPart(write),
    id: before?.id ?? write.id ?? newRowId(),
    version: (before?.version ?? 0) + 1,
    entry: write.entry,
    warnings: write.warnings,
    isPublic: indicators.get(write.indicatorCode)?.isPublic ?? false,
    // What a person entered over sample data is no sample any more, and is not cleared with them.
    isSample: false,
    origin,
  };
}

/** A computed figure as it is stored. */
export function storedDerived(change: DerivedChange, { indicators }: Standing): StoredFigure {
  return {
    ...keyPart(change),
    id: change.before?.id ?? newRowId(),
    version: (change.before?.version ?? 0) + 1,
    entry: change.entry,
    warnings: [],
    isPublic: indicators.get(change.indicatorCode)?.isPublic ?? false,
    isSample: change.isSample,
    origin: 'derived',
  };
}

function standingOf(stored: StoredFigure, savedAt: string): StandingFigure {
  return {
    ...keyPart(stored),
    ...stored.entry,
    id: stored.id,
    version: stored.version,
    warnings: stored.warnings,
    updatedAt: savedAt,
    publishedAt: null,
    isSample: stored.isSample,
  };
}

import { newRowId, RowNotFoundError, type Statement, type Transaction } from '@cis/database';
import { DomainError, type CommuneType, type ObservationEntry } from '@cis/domain';
import {
  checkedEntry,
  readEntryContext,
  sharesChecked,
  type CheckedEntry,
  type EntryContext,
} from './entry-context.js';
import { refuseUnlessOpen } from './figure-gates.js';
import type { FigureWrite } from './figure-judgement.js';
import { lockStatement } from './figure-lock.js';
import { keyOf, STANDING_COLUMNS, type FigureKey, type StandingFigure } from './figure-places.js';
import { writeFigures } from './figure-writer.js';
import type { SubmissionHeader } from './submission-headers.js';

export interface UndoneFigure {
  /** As it stands now. */
  readonly figure: StandingFigure;
  readonly isRestored: boolean;
  /** Why what it was before is not allowed any more. */
  readonly refusal: DomainError | null;
}

export interface UndoneBatch {
  readonly batchId: string;
  readonly figures: readonly UndoneFigure[];
  readonly submissions: readonly SubmissionHeader[];
  readonly savedAt: string;
}

/** A figure of the batch: as it stands, whether it was saved since, and what it was before (null: it was not there). */
interface BatchFigure extends StandingFigure {
  readonly isChangedSince: boolean;
  readonly before: ObservationEntry | null;
}

const MISSING: ObservationEntry = {
  state: 'missing',
  grade: null,
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  reason: null,
};

/** Computed figures follow by themselves. */
const BATCH = `select ${STANDING_COLUMNS}, b.newest > b.last as "isChangedSince", e.before
  from (
    select r.commune_id, r.observation_id, min(r.number) as first, max(r.number) as last,
      (select max(n.number) from commune.observation_revisions n
        where n.commune_id = r.commune_id and n.observation_id = r.observation_id) as newest
    from commune.observation_revisions r where r.batch_id = $1 and r.origin <> 'derived'
    group by r.commune_id, r.observation_id) b
  join commune.observations o on o.commune_id = b.commune_id and o.id = b.observation_id
  left join lateral (
    select jsonb_build_object('state', r.state, 'grade', r.grade, 'value', r.value, 'numerator', r.numerator,
      'denominator', r.denominator, 'note', r.note, 'reason', r.reason) as before
    from commune.observation_revisions r
    where r.commune_id = b.commune_id and r.observation_id = b.observation_id and r.number < b.first
    order by r.number desc limit 1) e on true
  order by o.commune_id, o.period_code, o.indicator_code`;

/**
 * Takes one step back: each figure is again what it was before the batch, or missing where there was none. What was saved since stays as it
 * is and is reported. Windows and approvals hold as for any change, for the whole batch; the undoing is a batch of its own, so that it can
 * be undone in turn. Communes are given with their type.
 * @throws RowNotFoundError for a batch that is not within the scope; DomainError period.upcoming, period.closed, submission.approved.
 */
export async function undoBatch(
  tx: Transaction,
  batch: string,
  communeOf: (id: number) => { readonly id: number; readonly type: CommuneType },
): Promise<UndoneBatch> {
  const statement: Statement = [BATCH, [batch]];
  const touched = await tx.query<BatchFigure>(...statement);
  if (touched.length === 0) throw new RowNotFoundError('observation_revisions');
  const [, figures] = await tx.queryAll<[object, BatchFigure]>([
    lockStatement(touched.map(({ communeId }) => communeId)),
    statement,
  ]);
  const plans: Plan[] = [];
  for (const group of groupsOf(figures)) plans.push(await planOf(tx, group, communeOf));
  const batchId = newRowId();
  const written = await writeFigures(
    tx,
    plans.flatMap(({ writes }) => writes),
    { batchId, origin: 'undo' },
  );
  const now = new Map(written.outcomes.map((outcome) => [keyOf(outcome), outcome]));
  const refusals = new Map(plans.flatMap(({ refusals: some }) => [...some]));
  return {
    batchId,
    figures: figures.map((figure) => ({
      figure: now.get(keyOf(figure))?.figure ?? figure,
      isRestored: now.has(keyOf(figure)) && !figure.isChangedSince,
      refusal: refusals.get(keyOf(figure)) ?? null,
    })),
    submissions: written.submissions,
    savedAt: written.savedAt,
  };
}

interface Plan {
  readonly writes: readonly FigureWrite[];
  readonly refusals: ReadonlyMap<string, DomainError>;
}

/** What to write for one commune and period. */
async function planOf(
  tx: Transaction,
  figures: readonly BatchFigure[],
  communeOf: (id: number) => { readonly id: number; readonly type: CommuneType },
): Promise<Plan> {
  const [first] = figures;
  if (!first) return { writes: [], refusals: new Map() };
  const place = { commune: communeOf(first.communeId), periodCode: first.periodCode };
  const codes = figures.map(({ indicatorCode }) => indicatorCode);
  const { context } = await readEntryContext(tx, place, codes);
  refuseUnlessOpen(context.gate);
  const accepted = new Map<string, CheckedEntry>();
  const refusals = new Map<string, DomainError>();
  for (const figure of figures.filter(({ isChangedSince }) => !isChangedSince)) {
    const checked = attempt(context, figure.indicatorCode, figure.before ?? MISSING);
    if (checked instanceof DomainError) refusals.set(keyOf(figure), checked);
    else accepted.set(figure.indicatorCode, checked);
  }
  const { checked, companions } = sharesChecked(context, accepted);
  const writes = figures.flatMap((figure): FigureWrite[] => {
    const found = checked.get(figure.indicatorCode);
    if (!found) return [];
    const key: FigureKey = {
      communeId: figure.communeId,
      indicatorCode: figure.indicatorCode,
      periodCode: figure.periodCode,
    };
    return [
      {
        ...key,
        baseVersion: figure.version,
        entry: found.entry,
        warnings: found.warnings.map(({ code }) => code),
      },
    ];
  });
  return { writes: [...writes, ...companions], refusals };
}

/** Approval stands in the way of all; anything else only of the one figure. */
function attempt(context: EntryContext, code: string, entry: ObservationEntry): CheckedEntry | DomainError {
  try {
    return checkedEntry(context, code, entry);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'submission.approved') return error;
    throw error;
  }
}

function groupsOf(figures: readonly BatchFigure[]): BatchFigure[][] {
  const groups = new Map<string, BatchFigure[]>();
  for (const figure of figures) {
    const key = `${figure.communeId} ${figure.periodCode}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

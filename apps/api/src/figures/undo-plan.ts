import { DomainError, type ObservationEntry } from '@cis/domain';
import { checkedEntry, sharesChecked, type CheckedEntry, type EntryContext } from './entry-context.js';
import type { SeriesRow } from './figure-context.js';
import { gateKey } from './figure-gates.js';
import type { FigureWrite } from './figure-judgement.js';
import { keyOf, keyPart, STANDING_COLUMNS, type StandingFigure } from './figure-places.js';

/** A figure of the batch: as it stands, whether it was saved since, and what it was before (null: it was not there). */
export interface BatchFigure extends StandingFigure {
  readonly isChangedSince: boolean;
  readonly before: ObservationEntry | null;
}

/** What to write, and why some of what was before is not allowed any more (by keyOf). */
export interface UndoPlan {
  readonly writes: readonly FigureWrite[];
  readonly refusals: ReadonlyMap<string, DomainError>;
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

/** Figures of batch $1 in communes $2 as BatchFigure. Computed figures follow by themselves. */
export const BATCH_FIGURES = `select ${STANDING_COLUMNS}, b.newest > b.last as "isChangedSince", e.before
  from (
    select r.commune_id, r.observation_id, min(r.number) as first, max(r.number) as last,
      (select max(n.number) from commune.observation_revisions n
        where n.commune_id = r.commune_id and n.observation_id = r.observation_id) as newest
    from commune.observation_revisions r
    where r.batch_id = $1 and r.commune_id = any ($2::int[]) and r.origin <> 'derived'
    group by r.commune_id, r.observation_id) b
  join commune.observations o on o.commune_id = b.commune_id and o.id = b.observation_id
  left join lateral (
    select jsonb_build_object('state', r.state, 'grade', r.grade, 'value', r.value, 'numerator', r.numerator,
      'denominator', r.denominator, 'note', r.note, 'reason', r.reason) as before
    from commune.observation_revisions r
    where r.commune_id = b.commune_id and r.observation_id = b.observation_id and r.number < b.first
    order by r.number desc limit 1) e on true
  order by o.commune_id, o.period_code, o.indicator_code`;

/** Every figure again what it was, checked as any entry is: against its neighbours as they will stand, not as they stand. */
export function planUndo(
  figures: readonly BatchFigure[],
  contexts: ReadonlyMap<string, EntryContext>,
): UndoPlan {
  const restored = figures.filter(({ isChangedSince }) => !isChangedSince);
  const series = Map.groupBy(restored, seriesKey);
  const writes: FigureWrite[] = [];
  const refusals = new Map<string, DomainError>();
  for (const [key, group] of Map.groupBy(restored, gateKey)) {
    const context = contexts.get(key);
    if (!context) throw new Error(`No context for ${key}`);
    const plan = planPlace(group, withRestored(context, series));
    writes.push(...plan.writes);
    for (const [refused, reason] of plan.refusals) refusals.set(refused, reason);
  }
  return { writes, refusals };
}

function planPlace(figures: readonly BatchFigure[], context: EntryContext): UndoPlan {
  const accepted = new Map<string, CheckedEntry>();
  const refusals = new Map<string, DomainError>();
  for (const figure of figures) {
    const checked = attempt(context, figure.indicatorCode, figure.before ?? MISSING);
    if (checked instanceof DomainError) refusals.set(keyOf(figure), checked);
    else accepted.set(figure.indicatorCode, checked);
  }
  const { checked, companions } = sharesChecked(context, accepted);
  const writes = figures.flatMap((figure): FigureWrite[] => {
    const found = checked.get(figure.indicatorCode);
    if (!found) return [];
    const warnings = found.warnings.map(({ code }) => code);
    return [{ ...keyPart(figure), baseVersion: figure.version, entry: found.entry, warnings }];
  });
  return { writes: [...writes, ...companions], refusals };
}

const seriesKey = ({ communeId, indicatorCode }: StandingFigure): string => `${communeId} ${indicatorCode}`;

/** The series as they will be: values that are taken back with the others are nobody's history. */
function withRestored(
  context: EntryContext,
  restored: ReadonlyMap<string, readonly BatchFigure[]>,
): EntryContext {
  const series = new Map<string, SeriesRow['values']>();
  for (const [code, standing] of context.series) {
    const own = restored.get(`${context.commune.id} ${code}`) ?? [];
    const taken = new Set(own.map(({ periodCode }) => periodCode));
    const before = own.flatMap(({ periodCode, before: entry }) =>
      entry?.state === 'reported' && entry.value !== null ? [[periodCode, entry.value] as const] : [],
    );
    const left = Object.entries(standing).filter(([periodCode]) => !taken.has(periodCode));
    series.set(code, Object.fromEntries([...left, ...before]));
  }
  return { ...context, series };
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

import {
  actorId,
  newRowId,
  RowNotFoundError,
  type Database,
  type Scope,
  type Transaction,
} from '@cis/database';
import { codesIn, DomainError } from '@cis/domain';
import { derivedAgain } from './figure-derived.js';
import { readStanding } from './figure-standing.js';
import { storeStatements } from './figure-store.js';
import { storedDerived } from './figure-writer.js';
import { countStatement, headersOf } from './submission-headers.js';

/** Figures of the indicator, and of those computed from it. */
export interface RecomputedFigures {
  /** Communes that have something to compute it from. */
  readonly communes: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Would change, but their report is approved or published. */
  readonly leftOut: number;
}

/** So that nobody who is entering figures waits for long: their commune is locked while its batch is computed. */
const COMMUNES_AT_ONCE = 10;

/**
 * Computes a derived indicator from the figures that exist: all communes within the scope, all periods of its kinds. Batch by batch,
 * each a transaction; should one fail, those before it stay, and the next call goes on where something is left to do.
 * @throws RowNotFoundError; DomainError indicator.not-derived, indicator.retired.
 */
export async function recomputeDerived(
  database: Database,
  scope: Scope,
  code: string,
): Promise<RecomputedFigures> {
  const [[indicator], periods] = await database.readAll<
    [{ formula: string | null; isRetired: boolean }, { code: string }]
  >(scope, [
    [
      'select i.formula, i.retired_on is not null as "isRetired" from reference.indicators i where i.code = $1',
      [code],
    ],
    [
      `select p.code from reference.reporting_periods p join reference.indicators i on p.kind = any (i.period_kinds)
       where i.code = $1 order by p.code`,
      [code],
    ],
  ]);
  if (!indicator) throw new RowNotFoundError('indicators');
  if (indicator.formula === null) throw new DomainError('indicator.not-derived', { indicator: code });
  if (indicator.isRetired) throw new DomainError('indicator.retired', { indicators: code });
  const communes = await database.read<{ id: number }>(
    scope,
    `select u.id from reference.administrative_units u
     where exists (select from commune.observations o where o.commune_id = u.id and o.indicator_code = any ($1)) order by u.id`,
    [codesIn(indicator.formula)],
  );
  const batchId = newRowId();
  const total = { communes: communes.length, inserted: 0, updated: 0, unchanged: 0, leftOut: 0 };
  for (let start = 0; start < communes.length; start += COMMUNES_AT_ONCE) {
    const places = communes
      .slice(start, start + COMMUNES_AT_ONCE)
      .flatMap(({ id }) => periods.map((period) => ({ communeId: id, periodCode: period.code })));
    const counts = await database.within(scope, (tx) => recomputeAt(tx, { code, places, batchId }));
    total.inserted += counts.inserted;
    total.updated += counts.updated;
    total.unchanged += counts.unchanged;
    total.leftOut += counts.leftOut;
  }
  return total;
}

interface Batch {
  readonly code: string;
  readonly places: readonly { readonly communeId: number; readonly periodCode: string }[];
  readonly batchId: string;
}

/** Two round trips, however many figures. */
async function recomputeAt(
  tx: Transaction,
  { code, places, batchId }: Batch,
): Promise<Omit<RecomputedFigures, 'communes'>> {
  const standing = await readStanding(
    tx,
    places.map((place) => ({ ...place, indicatorCode: code })),
  );
  const figures = derivedAgain(standing, code);
  const changed = figures.filter(({ outcome }) => outcome === 'changed');
  if (changed.length > 0) {
    const actor = actorId(tx);
    await tx.queryAll([
      ...storeStatements(
        changed.map((figure) => storedDerived(figure, standing)),
        { actorId: actor, batchId },
      ),
      countStatement(headersOf(changed, standing.forms), actor),
    ]);
  }
  return {
    inserted: changed.filter(({ before }) => before === undefined).length,
    updated: changed.filter(({ before }) => before !== undefined).length,
    unchanged: figures.filter(({ outcome }) => outcome === 'unchanged').length,
    leftOut: figures.filter(({ outcome }) => outcome === 'closed').length,
  };
}

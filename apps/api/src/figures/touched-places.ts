import { RowNotFoundError, type Transaction } from '@cis/database';
import type { GateKey } from './figure-gates.js';

/** Where a step changed figures: a commune and period, and which indicators. */
export interface TouchedPlace extends GateKey {
  readonly codes: readonly string[];
}

/** Computed figures follow by themselves. */
const PLACES = `select o.commune_id as "communeId", o.period_code as "periodCode", array_agg(distinct o.indicator_code) as codes
  from commune.observation_revisions r
  join commune.observations o on o.commune_id = r.commune_id and o.id = r.observation_id
  where r.batch_id = $1 and r.origin <> 'derived'
  group by o.commune_id, o.period_code order by o.commune_id, o.period_code`;

/**
 * Everything a step touched, by commune and period.
 * @throws RowNotFoundError for a step that is not within the scope.
 */
export async function touchedPlaces(tx: Transaction, batch: string): Promise<TouchedPlace[]> {
  const places = await tx.query<TouchedPlace>(PLACES, [batch]);
  if (places.length === 0) throw new RowNotFoundError('observation_revisions');
  return places;
}

export const figureCount = (places: readonly TouchedPlace[]): number =>
  places.reduce((sum, { codes }) => sum + codes.length, 0);

/** Whole communes together, so that figures of one series are looked at as one; about so many figures each. */
export function inSteps<Place extends TouchedPlace>(
  places: readonly Place[],
  figuresAStep: number,
): Place[][] {
  const steps: Place[][] = [];
  const communes = Map.groupBy(places, ({ communeId }) => communeId);
  let open: Place[] = [];
  for (const own of communes.values()) {
    if (open.length > 0 && figureCount(open) + figureCount(own) > figuresAStep) {
      steps.push(open);
      open = [];
    }
    open.push(...own);
  }
  return open.length > 0 ? [...steps, open] : steps;
}

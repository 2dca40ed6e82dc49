import { foldedMatch } from '../components/folded-match';
import { applies } from './sheet-cells';
import type { GridAddress } from './grid-address';
import type { Grid, GridCommune, GridIndicator } from './target-grid.types';

/** The communes and indicators that the filters leave on the screen. */
export function shownPart(
  grid: Grid,
  { domain, region, type, q }: Pick<GridAddress, 'domain' | 'region' | 'type' | 'q'>,
): { readonly communes: GridCommune[]; readonly indicators: GridIndicator[] } {
  const communes = grid.communes.filter(
    (commune) =>
      (region === null || commune.region === region) &&
      (type === null || commune.type === type) &&
      foldedMatch(commune.name, q),
  );
  return {
    communes,
    indicators: grid.indicators.filter(
      (indicator) =>
        (domain === null || indicator.domain === domain) &&
        communes.some((commune) => applies(indicator, commune)),
    ),
  };
}

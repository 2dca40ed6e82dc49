import { INDICATOR_DOMAINS, type IndicatorDomain } from '@cis/contracts/catalogue.constants';
import {
  TARGET_HORIZONS,
  TARGET_ISSUERS,
  type TargetHorizon,
  type TargetIssuer,
} from '@cis/contracts/targets.constants';

/** Which grid is shown and which part of it; all of it stands in the address. */
export interface GridAddress {
  readonly year: number;
  readonly setId: number | null;
  readonly horizon: TargetHorizon;
  readonly issuer: TargetIssuer;
  readonly domain: IndicatorDomain | null;
  readonly region: 'east' | 'west' | null;
  readonly type: 'xa' | 'phuong' | null;
  /** Part of a commune's name, marks or not; empty for all. */
  readonly q: string;
}

/** In the address when all domains are wanted; without a word a department sees the one it owns. */
export const ALL_DOMAINS = 'all';

export function gridAddressOf(
  search: URLSearchParams,
  thisYear: number,
  ownDomain: string | undefined,
): GridAddress {
  const year = Number(search.get('year'));
  const setId = Number(search.get('setId'));
  return {
    year: Number.isInteger(year) && year >= 2020 && year <= 2100 ? year : thisYear,
    setId: Number.isInteger(setId) && setId > 0 ? setId : null,
    horizon: oneOf(TARGET_HORIZONS, search.get('horizon')) ?? 'year',
    issuer: oneOf(TARGET_ISSUERS, search.get('issuer')) ?? 'province',
    domain: oneOf(INDICATOR_DOMAINS, search.get('domain') ?? ownDomain ?? null),
    region: oneOf(['east', 'west'] as const, search.get('region')),
    type: oneOf(['xa', 'phuong'] as const, search.get('type')),
    q: search.get('q') ?? '',
  };
}

/** What the API is asked for: rows and columns are narrowed on the screen, so that a filter loses nothing typed. */
export function gridQuery({ year, setId, horizon, issuer }: GridAddress): string {
  const query = new URLSearchParams({ year: String(year), horizon, issuer });
  if (setId !== null) query.set('setId', String(setId));
  return query.toString();
}

function oneOf<Code extends string>(codes: readonly Code[], value: string | null): Code | null {
  return codes.find((code) => code === value) ?? null;
}

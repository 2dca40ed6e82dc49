import { compareNames, foldName, MATCH_RANKS, matchRank, type MatchRank } from '@cis/domain';
import type { Commune, CommuneFilter, CommuneMatch, FormerUnit, MatchedBy } from './commune.js';

interface Entry {
  readonly commune: Commune;
  /** Folded name, full name and variants. */
  readonly keys: readonly string[];
  readonly former: readonly { readonly unit: FormerUnit; readonly keys: readonly string[] }[];
  /** Folded, each with and without its type word. */
  readonly districts: ReadonlySet<string>;
}

interface RankedMatch {
  readonly rank: MatchRank;
  readonly matchedBy: MatchedBy;
}

const DISTRICT_WORD = /^(huyện|thị xã|thành phố)\s+/iu;

/**
 * All present communes, kept in memory: 135 rows that change once in years. Answers look-ups without a round trip,
 * however the name is typed.
 */
export class CommuneDirectory {
  private entries: readonly Entry[] = [];
  private byCodes: ReadonlyMap<string, Commune> = new Map();
  private byIds: ReadonlyMap<number, Commune> = new Map();
  private bySlugs: ReadonlyMap<string, Commune> = new Map();

  constructor(communes: readonly Commune[]) {
    this.replace(communes);
  }

  /** Takes over a new list, after an import of units. */
  replace(communes: readonly Commune[]): void {
    const sorted = [...communes].sort((one, other) => compareNames(one.name, other.name));
    this.entries = sorted.map(entryOf);
    this.byIds = new Map(sorted.map((commune) => [commune.id, commune]));
    this.bySlugs = new Map(sorted.map((commune) => [commune.slug, commune]));
    this.byCodes = new Map([
      ...sorted.flatMap((commune) => commune.codeAliases.map((alias) => [alias, commune] as const)),
      ...sorted.map((commune) => [commune.code, commune] as const),
    ]);
  }

  /** In the order of the Vietnamese alphabet. */
  all(): Commune[] {
    return this.entries.map((entry) => entry.commune);
  }

  byId(id: number): Commune | null {
    return this.byIds.get(id) ?? null;
  }

  /** By official code, or a code another system uses for it. */
  byCode(code: string): Commune | null {
    return this.byCodes.get(code) ?? null;
  }

  bySlug(slug: string): Commune | null {
    return this.bySlugs.get(slug) ?? null;
  }

  /** The one commune meant by a code or a present name, with or without `Xã`, `Phường`; former names do not count. */
  resolve(codeOrName: string): Commune | null {
    const key = foldName(codeOrName);
    if (key === '') return null;
    return this.byCode(key) ?? this.entries.find((entry) => entry.keys.includes(key))?.commune ?? null;
  }

  /**
   * Communes that answer `q`, best first: exact names, exact former names, then beginnings, then parts; equal ones
   * in alphabetical order. An empty `q` gives all that pass the filter.
   */
  search(q: string, filter: CommuneFilter = {}): CommuneMatch[] {
    const passing = this.entries.filter((entry) => passes(entry, filter));
    const query = foldName(q);
    if (query === '')
      return q.trim() === '' ? passing.map(({ commune }) => ({ commune, matchedBy: null })) : [];
    return passing
      .flatMap((entry) => {
        const match = bestMatch(entry, query);
        return match ? [{ commune: entry.commune, ...match }] : [];
      })
      .sort((one, other) => weight(one) - weight(other))
      .map(({ commune, matchedBy }) => ({ commune, matchedBy }));
  }
}

function entryOf(commune: Commune): Entry {
  const districts = commune.formerDistricts.flatMap((district) => [
    foldName(district),
    foldName(district.replace(DISTRICT_WORD, '')),
  ]);
  return {
    commune,
    keys: keysOf(commune),
    former: commune.formerUnits.map((unit) => ({ unit, keys: keysOf(unit) })),
    districts: new Set(districts),
  };
}

function keysOf(unit: {
  readonly name: string;
  readonly fullName: string;
  readonly nameVariants: readonly string[];
}): string[] {
  return [...new Set([unit.name, unit.fullName, ...unit.nameVariants].map(foldName))];
}

function passes({ commune, districts }: Entry, filter: CommuneFilter): boolean {
  if (filter.type !== undefined && commune.type !== filter.type) return false;
  if (filter.region !== undefined && commune.region !== filter.region) return false;
  return filter.formerDistrict === undefined || districts.has(foldName(filter.formerDistrict));
}

function bestMatch({ commune, keys, former }: Entry, query: string): RankedMatch | null {
  if (commune.code === query || commune.codeAliases.includes(query)) {
    return { rank: MATCH_RANKS.exact, matchedBy: { kind: 'code' } };
  }
  const candidates: RankedMatch[] = [];
  const name = bestRank(keys, query);
  if (name !== null) candidates.push({ rank: name, matchedBy: { kind: 'name' } });
  for (const { unit, keys: formerKeys } of former) {
    const rank = bestRank(formerKeys, query);
    if (rank !== null) candidates.push({ rank, matchedBy: { kind: 'former-name', formerUnit: unit } });
  }
  // An exact former name says more than a mere part of the present one; on a tie the present name wins.
  return candidates.sort((one, other) => weight(one) - weight(other))[0] ?? null;
}

function bestRank(keys: readonly string[], query: string): MatchRank | null {
  return keys.reduce<MatchRank | null>((best, key) => {
    const rank = matchRank(key, query);
    return rank !== null && (best === null || rank < best) ? rank : best;
  }, null);
}

function weight({ rank, matchedBy }: RankedMatch): number {
  return rank * 2 + (matchedBy.kind === 'former-name' ? 1 : 0);
}

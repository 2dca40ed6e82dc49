/** How many people fall into each category of one dimension; the categories add up to the total. */
export type Tally<Category extends string = string> = Readonly<Record<Category, number>>;

/** A count as it may be shown; null where it is withheld. */
export interface ShownCount {
  readonly count: number | null;
  /** Part of the total, 0 to 1. */
  readonly share: number | null;
}

export interface ShownTallies<Dimension extends string> {
  readonly total: number | null;
  readonly dimensions: Readonly<Record<Dimension, Readonly<Record<string, ShownCount>>>>;
}

/** Counts of one or two people tell who they are. */
const SMALLEST_SHOWN = 3;

/**
 * Withholds counts below three, and as many neighbours as it takes so that no withheld count follows from the total
 * and the rest: whole groups of equal counts, from the smallest up, until the withheld ones differ from each other.
 * Which cells are withheld then depends only on the values, so swapping two of them gives the same picture, and a
 * reader who knows this rule still cannot tell them apart. Where even that fails, everything is withheld.
 * Zero stays visible: it names nobody.
 */
export function withholdSmallCounts<Dimension extends string>(
  tallies: Readonly<Record<Dimension, Tally>>,
): ShownTallies<Dimension> {
  const names = Object.keys(tallies) as Dimension[];
  const totals = names.map((name) => sum(Object.values(tallies[name])));
  const total = totals[0] ?? 0;
  if (totals.some((other) => other !== total))
    throw new RangeError('Dimensions of one population have one total');
  const thresholds = names.map((name) => withheldValues(Object.values(tallies[name])));
  const hidesAll = (total > 0 && total < SMALLEST_SHOWN) || thresholds.includes('everything');
  const shown = names.map((name, index) => {
    const withheld = hidesAll ? 'everything' : (thresholds[index] ?? 'everything');
    return [name, show(tallies[name], withheld, total)] as const;
  });
  return {
    total: hidesAll ? null : total,
    dimensions: Object.fromEntries(shown) as ShownTallies<Dimension>['dimensions'],
  };
}

type Withheld = ReadonlySet<number> | 'everything';

/** The values whose cells are withheld. */
function withheldValues(counts: readonly number[]): Withheld {
  const small = new Set(counts.filter((count) => count > 0 && count < SMALLEST_SHOWN));
  if (small.size === 0) return small;
  const others = [...new Set(counts)]
    .filter((count) => count >= SMALLEST_SHOWN)
    .sort((one, other) => one - other);
  for (const next of [...others, ...(counts.includes(0) ? [0] : [])]) {
    if (small.size >= 2) break;
    small.add(next);
  }
  return small.size >= 2 ? small : 'everything';
}

function show(tally: Tally, withheld: Withheld, total: number): Record<string, ShownCount> {
  return Object.fromEntries(
    Object.entries(tally).map(([category, count]) => {
      const hidden = withheld === 'everything' || withheld.has(count);
      return [
        category,
        hidden ? { count: null, share: null } : { count, share: total === 0 ? null : count / total },
      ];
    }),
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

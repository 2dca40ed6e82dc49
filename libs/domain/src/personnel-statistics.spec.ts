import { withholdSmallCounts } from './personnel-statistics.js';

function shown(counts: readonly number[]): (number | null)[] {
  const tally = Object.fromEntries(counts.map((count, index) => [`c${index}`, count]));
  const { total, dimensions } = withholdSmallCounts({ only: tally });
  return [total, ...Object.values(dimensions.only).map((cell) => cell.count)];
}

describe('withholding small counts', () => {
  it('shows everything when no count is one or two', () => {
    expect(shown([10, 5, 3, 0])).toEqual([18, 10, 5, 3, 0]);
  });

  it('withholds a small count and the next one, so that the total does not give it away', () => {
    expect(shown([10, 5, 2])).toEqual([17, 10, null, null]);
  });

  it('withholds a third count when two equal small ones follow from their sum', () => {
    expect(shown([10, 1, 1])).toEqual([12, null, null, null]);
  });

  it('withholds all cells that are equal, so that their order tells nothing', () => {
    expect(shown([5, 5, 2, 9])).toEqual([21, null, null, null, 9]);
  });

  it('shows nothing of a population below three', () => {
    expect(shown([2, 0])).toEqual([null, null, null]);
    expect(shown([0, 0])).toEqual([0, 0, 0]);
  });

  it('withholds the total of every dimension when one dimension needs it', () => {
    const { total, dimensions } = withholdSmallCounts({
      sex: { male: 2, female: 2 },
      band: { old: 4, young: 0 },
    });

    expect(total).toBeNull();
    expect(dimensions.band['old']).toEqual({ count: null, share: null });
  });

  it('gives shares of the total', () => {
    expect(withholdSmallCounts({ sex: { male: 6, female: 4 } }).dimensions.sex['female']).toEqual({
      count: 4,
      share: 0.4,
    });
  });

  it('leaves no small count that a reader who knows the rule could work out, whatever the figures', () => {
    for (const size of [2, 3, 4]) {
      const byPicture = Map.groupBy(tables(size, 8), (table) => JSON.stringify(shown(table)));
      for (const [picture, candidates] of byPicture) {
        const cells = (JSON.parse(picture) as (number | null)[]).slice(1);
        cells.forEach((cell, index) => {
          const values = new Set(candidates.map((table) => table[index]));
          if (cell === null) expect([picture, values.size > 1]).toEqual([picture, true]);
          else expect(cell === 0 || cell >= 3).toBe(true);
        });
      }
    }
  });
});

/** Every table of `size` counts from 0 to `largest`. */
function tables(size: number, largest: number): number[][] {
  if (size === 0) return [[]];
  return tables(size - 1, largest).flatMap((rest) =>
    Array.from({ length: largest + 1 }, (_, count) => [...rest, count]),
  );
}

import fc from 'fast-check';
import { robustScore } from './figure-outlier.js';
import { expectationsOf, median, seriesOf, type FigurePlace } from './figure-series.js';
import { shareWarning, SHARE_GROUPS } from './figure-shares.js';
import { slipWarnings } from './figure-slips.js';
import { warningsFor, type IndicatorRules } from './observation-checks.js';

const revenue: IndicatorRules = {
  code: 'KT08',
  kind: 'indicator',
  unit: 'mil_vnd',
  decimals: 0,
  periodKinds: ['M'],
  isCumulative: false,
  hardMin: 0,
  hardMax: null,
  softMin: null,
  softMax: null,
  appliesTo: 'all',
};
const months = ['2026-M01', '2026-M02', '2026-M03', '2026-M04', '2026-M05', '2026-M06', '2026-M07'];
const placeWith = (values: readonly number[], change: Partial<FigurePlace> = {}): FigurePlace => ({
  periodCode: '2026-M08',
  series: seriesOf(months.slice(-values.length), values),
  targetLevel: null,
  ...change,
});
const codesOf = (value: number, place: FigurePlace, indicator = revenue) =>
  warningsFor({ value }, indicator, place).map(({ code }) => code);

describe('robustScore', () => {
  it('is the modified score of Iglewicz and Hoaglin', () => {
    // Median 12, distances 2 1 1 0 1 2 → MAD 1.
    expect(robustScore(22, [10, 11, 11, 12, 13, 14, 12])).toBeCloseTo(6.745, 3);
  });

  it('falls back to the mean distance where most values are the same, and is silent where all are', () => {
    expect(robustScore(10, [5, 5, 5, 5, 5, 7])).toBeCloseTo(5 / (1.253314 * (2 / 6)), 6);
    expect(robustScore(10, [5, 5, 5, 5, 5, 5])).toBeNull();
    expect(robustScore(10, [5, 6, 7, 8, 9])).toBeNull();
  });

  it('does not change when all values are moved or stretched alike', () => {
    const numbers = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 6, maxLength: 24 }),
        numbers,
        numbers,
        fc.integer({ min: 1, max: 50 }),
        (others, value, shift, factor) => {
          const score = robustScore(value, others);
          const moved = robustScore(
            value * factor + shift,
            others.map((other) => other * factor + shift),
          );
          if (score === null) expect(moved).toBeNull();
          else expect(moved).toBeCloseTo(score, 6);
        },
      ),
    );
  });

  it('never marks a value within the range of the others’ middle half', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 6, maxLength: 24 }),
        (others) => {
          expect(robustScore(median(others), others) ?? 0).toBe(0);
        },
      ),
    );
  });
});

describe('slips of the unit', () => {
  it.each([
    ['thousands for millions', 8_140_000, 'unit-slip', 8140],
    ['đồng for triệu đồng', 8_140_000_000, 'unit-slip', 8140],
    ['a zero too many', 81_400, 'unit-slip', 8140],
    ['billions for millions', 8.14, 'unit-slip-small', 8140],
    ['a zero too few', 814, 'unit-slip-small', 8140],
    ['a footnote mark', 81_406, 'footnote-mark', 8140],
  ] as const)('asks back %s', (_, value, code, suggested) => {
    expect(slipWarnings(value, revenue, placeWith([8000]))).toMatchObject([{ code, params: { suggested } }]);
  });

  it('reads 206 as 20 with a mark', () => {
    expect(slipWarnings(206, revenue, placeWith([19]))).toMatchObject([
      { code: 'footnote-mark', params: { mark: '6', suggested: 20 } },
    ]);
  });

  it('leaves small counts alone, and what nothing is known of', () => {
    expect(slipWarnings(10, revenue, placeWith([1]))).toEqual([]);
    expect(slipWarnings(8_140_000, revenue, placeWith([]))).toEqual([]);
    expect(slipWarnings(1, { ...revenue, unit: 'bool' }, placeWith([1000]))).toEqual([]);
  });

  it('is said instead of the unusual value it explains', () => {
    const steady = placeWith([8000, 8100, 8050, 7990, 8010, 8080, 8020]);

    expect(codesOf(8_140_000, steady, { ...revenue, softMax: 10_000 })).toEqual(['unit-slip']);
    expect(codesOf(16_000, steady)).toEqual(['outlier']);
  });

  it('never speaks of a value close to one it is held against, and always of a thousandfold one', () => {
    const figure = fc.double({ min: 100, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(figure, fc.double({ min: 0.7, max: 1.4, noNaN: true }), (before, growth) => {
        const place = placeWith([before]);

        expect(slipWarnings(before * growth, revenue, place)).toEqual([]);
        const [slip] = slipWarnings(before * growth * 1000, revenue, place);
        expect(slip?.code).toBe('unit-slip');
        expect(Number(slip?.params['suggested']) / (before * growth)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('suggests a value that it would then let pass', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.boolean(),
        (before, value, isCumulative) => {
          const indicator = { ...revenue, isCumulative, decimals: 2 };
          const place = placeWith([before]);
          const [slip] = slipWarnings(value, indicator, place);
          if (slip) expect(slipWarnings(Number(slip.params['suggested']), indicator, place)).toEqual([]);
        },
      ),
    );
  });
});

describe('expectations', () => {
  it('carry a cumulative figure on at the pace of its year, and ask for the share of the target that is due', () => {
    const place = placeWith([700], { targetLevel: 1200 });

    expect(expectationsOf(place, true)).toEqual([
      { reference: 'previous', value: 800 },
      { reference: 'target', value: 800 },
    ]);
    expect(expectationsOf({ ...place, periodCode: '2027-M01' }, true)).toEqual([
      { reference: 'target', value: 100 },
    ]);
  });

  it('take the median of six values or more', () => {
    expect(expectationsOf(placeWith([1, 2, 3, 4, 5, 60]), false)).toEqual([
      { reference: 'previous', value: 60 },
      { reference: 'median', value: 3.5 },
    ]);
  });
});

describe('cumulative figures', () => {
  const cumulative = { ...revenue, isCumulative: true };

  it('are held by what the period adds', () => {
    const steady = placeWith([100, 202, 301, 398, 500, 603, 700]);

    expect(codesOf(802, steady, cumulative)).toEqual([]);
    expect(codesOf(1100, steady, cumulative)).toEqual(['outlier-increase']);
  });

  it('spread a gap evenly', () => {
    const place = { ...placeWith([]), series: seriesOf(months.slice(0, 6), [100, 202, 301, 398, 500, 603]) };

    expect(codesOf(803, place, cumulative)).toEqual([]);
  });
});

describe('shares of a whole', () => {
  const [group] = SHARE_GROUPS;
  const check = (...values: (number | null)[]) =>
    group && shareWarning(group, (code) => values[group.codes.indexOf(code)] ?? null);

  it.each([
    [[40, 30, 30], null],
    [[40.05, 30, 30.05], null],
    [[40.1, 30, 30.01], 'shares-not-100'],
    [[40, 30, 29.8], 'shares-not-100'],
    [[40, 30, null], null],
  ] as const)('%j → %s', (values, expected) => {
    expect(check(...values)?.code ?? null).toBe(expected);
  });
});

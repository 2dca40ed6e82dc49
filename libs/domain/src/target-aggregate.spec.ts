import fc from 'fast-check';
import { provincialAggregate, type AggregatedFigure, type AggregationRule } from './target-aggregate.js';

const figure = (change: Partial<AggregatedFigure>): AggregatedFigure => ({
  value: null,
  numerator: null,
  denominator: null,
  weight: null,
  ...change,
});

describe('provincialAggregate', () => {
  it('sums amounts and says how many communes are in it', () => {
    const figures = [figure({ value: 8140 }), figure({ value: 385_600 }), figure({})];

    expect(provincialAggregate('sum', 'mil_vnd', figures)).toEqual({
      value: 393_740,
      method: 'sum',
      communes: 2,
    });
  });

  it('computes a rate from the sums of its parts, not from the mean of percentages', () => {
    const figures = [
      figure({ value: 10, numerator: 10, denominator: 100 }),
      figure({ value: 50, numerator: 50, denominator: 100 * 9 }),
    ];

    expect(provincialAggregate('ratio', 'pct', figures)).toEqual({ value: 6, method: 'ratio', communes: 2 });
  });

  it('falls back to the weight when a part is missing', () => {
    const figures = [
      figure({ value: 10, numerator: 10, denominator: 100, weight: 1 }),
      figure({ value: 20, weight: 3 }),
    ];

    expect(provincialAggregate('ratio', 'pct', figures)).toEqual({
      value: 17.5,
      method: 'weighted',
      communes: 2,
    });
  });

  it('counts communes that reached a standard', () => {
    const figures = [figure({ value: 1 }), figure({ value: 0 }), figure({ value: 1 })];

    expect(provincialAggregate('count_true', 'bool', figures)).toEqual({
      value: 2,
      method: 'count',
      communes: 3,
    });
  });

  it.each(['none', 'derived'] as const)('gives no figure by the rule %s', (rule) => {
    expect(provincialAggregate(rule, 'pct', [figure({ value: 5, weight: 1 })]).value).toBeNull();
  });
});

describe('provincialAggregate, whatever the figures', () => {
  const part = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const figures = fc.array(
    fc
      .record({ value: part, denominator: part, weight: part })
      .map(({ value, denominator, weight }) =>
        figure({ value, numerator: (value * denominator) / 100, denominator, weight }),
      ),
    { minLength: 1, maxLength: 135 },
  );

  it('does not depend on the order of communes, and counts each once', () => {
    fc.assert(
      fc.property(fc.constantFrom<AggregationRule>('sum', 'ratio', 'wmean'), figures, (rule, given) => {
        const one = provincialAggregate(rule, 'pct', given);
        const other = provincialAggregate(rule, 'pct', [...given].reverse());
        expect(one.communes).toBe(given.length);
        expect(other.communes).toBe(given.length);
        expect(other.value).toBeCloseTo(one.value ?? NaN, 3);
      }),
    );
  });

  it('puts a rate and a weighted mean between the smallest and the largest commune', () => {
    fc.assert(
      fc.property(fc.constantFrom<AggregationRule>('ratio', 'wmean'), figures, (rule, given) => {
        const values = given.map(({ value }) => value ?? NaN);
        const { value } = provincialAggregate(rule, 'pct', given);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9));
        expect(value).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9));
      }),
    );
  });

  it('ignores communes without a figure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AggregationRule>('sum', 'ratio', 'wmean', 'count_true'),
        figures,
        (rule, given) => {
          const silent = [figure({ weight: 5 }), figure({})];
          expect(provincialAggregate(rule, 'pct', [...given, ...silent])).toEqual(
            provincialAggregate(rule, 'pct', given),
          );
        },
      ),
    );
  });
});

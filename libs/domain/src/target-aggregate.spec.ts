import { provincialAggregate, type AggregatedFigure } from './target-aggregate.js';

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

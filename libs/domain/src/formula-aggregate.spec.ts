import fc from 'fast-check';
import { aggregateByFormula, type FormulaInputFigures } from './formula-aggregate.js';
import { parseFormula } from './formula.js';
import { flattenedFormula, keyOf } from './indicator-graph.js';
import type { AggregatedFigure, AggregationRule } from './target-aggregate.js';

const figure = (value: number | null, parts: Partial<AggregatedFigure> = {}): AggregatedFigure => ({
  value,
  numerator: null,
  denominator: null,
  weight: null,
  ...parts,
});

function input(
  rule: AggregationRule,
  unit: string,
  figures: Readonly<Record<string, AggregatedFigure>>,
): FormulaInputFigures {
  return { rule, unit, byCommune: new Map(Object.entries(figures)) };
}

const GROWTH = parseFormula('(KT01 - previous_year(KT01)) / previous_year(KT01) * 100');
const now = keyOf({ indicatorCode: 'KT01', yearsBack: 0 });
const before = keyOf({ indicatorCode: 'KT01', yearsBack: 1 });

describe('aggregateByFormula', () => {
  it('gives the growth of the totals, not the mean of growths', () => {
    const inputs = new Map([
      [now, input('sum', 'bil_vnd', { small: figure(20), large: figure(1010) })],
      [before, input('sum', 'bil_vnd', { small: figure(10), large: figure(1000) })],
    ]);

    const aggregate = aggregateByFormula(GROWTH, inputs);

    // 100 % and 1 %: the mean would say 50.5 %.
    expect(aggregate).toMatchObject({ method: 'formula', communes: 2 });
    expect(aggregate.value).toBeCloseTo((1030 / 1010 - 1) * 100);
  });

  it('takes every input from the same communes: one that reported only one of the years is left out', () => {
    const inputs = new Map([
      [now, input('sum', 'bil_vnd', { a: figure(11), new: figure(500), c: figure(null) })],
      [before, input('sum', 'bil_vnd', { a: figure(10), c: figure(90) })],
    ]);

    const aggregate = aggregateByFormula(GROWTH, inputs);

    expect(aggregate.communes).toBe(1);
    expect(aggregate.value).toBeCloseTo(10);
  });

  it('sums up the parts of rates before it subtracts them', () => {
    const poverty = (part: number, whole: number) =>
      figure((part / whole) * 100, { numerator: part, denominator: whole });
    const formula = parseFormula('previous_year(XH01) - XH01');
    const inputs = new Map([
      ['XH01 1', input('ratio', 'pct', { a: poverty(50, 100), b: poverty(10, 900) })],
      ['XH01 0', input('ratio', 'pct', { a: poverty(40, 100), b: poverty(10, 900) })],
    ]);

    expect(aggregateByFormula(formula, inputs).value).toBeCloseTo(6 - 5);
  });

  it('falls back to weights over communes that have one, for both years alike', () => {
    const formula = parseFormula('previous_year(XH01) - XH01');
    const inputs = new Map([
      [
        'XH01 1',
        input('ratio', 'pct', { a: figure(10, { weight: 1 }), b: figure(20, { weight: 3 }), c: figure(90) }),
      ],
      [
        'XH01 0',
        input('ratio', 'pct', { a: figure(8, { weight: 1 }), b: figure(16, { weight: 3 }), c: figure(1) }),
      ],
    ]);

    expect(aggregateByFormula(formula, inputs)).toEqual({ value: 17.5 - 14, method: 'formula', communes: 2 });
  });

  it('has no value where an input is missing, cannot be summed up, or the divisor is 0', () => {
    const one = { a: figure(1) };
    const nothing = { value: null, method: null, communes: 0 };

    expect(aggregateByFormula(GROWTH, new Map([[now, input('sum', 'bil_vnd', one)]]))).toEqual(nothing);
    for (const earlier of [input('none', 'bil_vnd', one), input('sum', 'bil_vnd', { a: figure(0) })]) {
      const inputs = new Map([
        [now, input('sum', 'bil_vnd', one)],
        [before, earlier],
      ]);
      expect(aggregateByFormula(GROWTH, inputs)).toEqual(nothing);
    }
  });

  it('lies between the smallest and the largest growth of a commune, whatever the figures', () => {
    const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 40 }), (pairs) => {
        const entries = (place: 0 | 1) =>
          Object.fromEntries(pairs.map((pair, index) => [String(index), figure(pair[place])]));
        const inputs = new Map([
          [now, input('sum', 'bil_vnd', entries(0))],
          [before, input('sum', 'bil_vnd', entries(1))],
        ]);
        const growths = pairs.map(([this_, last]) => (this_ / last - 1) * 100);
        const { value, communes } = aggregateByFormula(GROWTH, inputs);
        const slack = 1e-6 * Math.max(1, ...growths.map(Math.abs));

        expect(communes).toBe(pairs.length);
        expect(value).toBeGreaterThanOrEqual(Math.min(...growths) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(...growths) + slack);
      }),
    );
  });
});

describe('flattenedFormula', () => {
  const formulas: Readonly<Record<string, string>> = {
    KT03: '(KT01 - previous_year(KT01)) / previous_year(KT01) * 100',
    KT90: 'KT03 - previous_year(KT03)',
  };
  const formulaOf = (code: string) => formulas[code] ?? null;

  it('replaces computed inputs by what they are computed from, in their own years', () => {
    const flat = flattenedFormula('KT90', formulaOf);
    const totals = [1210, 1100, 1000];

    expect(flat?.inputs).toEqual([
      { indicatorCode: 'KT01', yearsBack: 0 },
      { indicatorCode: 'KT01', yearsBack: 1 },
      { indicatorCode: 'KT01', yearsBack: 2 },
    ]);
    expect(flat?.compute(({ yearsBack }) => totals[yearsBack] ?? null)).toBeCloseTo(0);
  });

  it('is nothing for an indicator that is entered', () => {
    expect(flattenedFormula('KT01', formulaOf)).toBeNull();
  });
});

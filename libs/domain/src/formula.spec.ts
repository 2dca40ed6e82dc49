import { parseFormula } from './formula.js';

const words = { nameOf: (code: string) => code, previousYear: (name: string) => `${name} năm trước` };

describe('parseFormula', () => {
  it('computes growth from this year and the last, and says it in words', () => {
    const formula = parseFormula('(KT01 - previous_year(KT01)) / previous_year(KT01) * 100');
    const values = [110, 100];

    expect(formula.inputs).toEqual([
      { indicatorCode: 'KT01', yearsBack: 0 },
      { indicatorCode: 'KT01', yearsBack: 1 },
    ]);
    expect(formula.compute(({ yearsBack }) => values[yearsBack] ?? null)).toBeCloseTo(10);
    expect(formula.inWords(words)).toBe('((KT01 − KT01 năm trước) ÷ KT01 năm trước) × 100');
  });

  it('has no value while an input is missing or the divisor is 0', () => {
    const formula = parseFormula('KT10 / B13 * 100');

    expect(formula.compute(({ indicatorCode }) => (indicatorCode === 'B13' ? null : 5))).toBeNull();
    expect(formula.compute(({ indicatorCode }) => (indicatorCode === 'B13' ? 0 : 5))).toBeNull();
  });

  it.each([
    '',
    '1 + 2',
    'KT01 +',
    'kt01 * 2',
    'process.exit(1)',
    'KT01["constructor"]',
    'previous_year(KT01 + KT02)',
    'constructor(KT01)',
    'KT01 > 2 ? KT02 : KT03',
    'KT01, KT02',
    '`${KT01}`',
    'previous_year(previous_year(previous_year(previous_year(previous_year(previous_year(KT01))))))',
    `KT01${' + KT01'.repeat(200)}`,
  ])('refuses %j, and runs none of it', (text) => {
    expect(() => parseFormula(text)).toThrow(expect.objectContaining({ code: 'indicator.formula-invalid' }));
  });
});

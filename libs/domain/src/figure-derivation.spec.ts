import { derivationsOf, derivedEntry, yearsBefore, type DerivationInput } from './figure-derivation.js';

const growth = { code: 'KT03', formula: '(KT01 - previous_year(KT01)) / previous_year(KT01) * 100' };
const disbursed = { code: 'KT11', formula: 'KT10 / B13 * 100' };

const reported = (value: number, grade: DerivationInput['grade'] = 'official'): DerivationInput => ({
  value,
  grade,
});

describe('derivationsOf', () => {
  it('puts what is computed from computed figures after them, and leaves out circles', () => {
    const order = derivationsOf([
      { code: 'TT02', formula: 'TT01 + 1' },
      { code: 'TT01', formula: 'KT11 * 2' },
      { code: 'TT03', formula: 'TT04 + 1' },
      { code: 'TT04', formula: 'TT03 + 1' },
      disbursed,
    ]).map(({ indicatorCode }) => indicatorCode);

    expect(order).toEqual(['KT11', 'TT01', 'TT02']);
  });
});

describe('derivedEntry', () => {
  const [ofGrowth, ofDisbursement] = derivationsOf([growth, disbursed]);
  const compute = (derivation: typeof ofGrowth, inputs: Record<string, DerivationInput>) =>
    derivation && derivedEntry(derivation, (code, yearsBack) => inputs[`${code}-${yearsBack}`]);

  it.each([
    ['growth of the gross product', ofGrowth, { 'KT01-0': reported(110), 'KT01-1': reported(100) }, 10],
    ['disbursement', ofDisbursement, { 'KT10-0': reported(30), 'B13-0': reported(120) }, 25],
    ['growth from nothing', ofGrowth, { 'KT01-0': reported(110), 'KT01-1': reported(0) }, null],
    ['a missing input', ofDisbursement, { 'KT10-0': reported(30) }, null],
  ])('computes %s', (_, derivation, inputs, expected) => {
    const entry = compute(derivation, inputs);

    if (expected === null) expect(entry).toMatchObject({ state: 'not_available', value: null, grade: null });
    else expect(entry?.value).toBeCloseTo(expected, 10);
  });

  it('is no better than the weakest grade it comes from', () => {
    const entry = compute(ofDisbursement, { 'KT10-0': reported(30, 'estimated'), 'B13-0': reported(120) });

    expect(entry).toMatchObject({ state: 'reported', grade: 'estimated' });
  });
});

describe('yearsBefore', () => {
  it('keeps to the same period of the year', () => {
    expect([yearsBefore('2026-M05', 1), yearsBefore('2025-Y', -1), yearsBefore('nonsense', 1)]).toEqual([
      '2025-M05',
      '2026-Y',
      null,
    ]);
  });
});

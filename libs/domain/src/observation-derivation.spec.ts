import { derivedFrom, derivedValue } from './observation-derivation.js';

describe('derivedFrom', () => {
  it('finds this year and next year when the gross product of a year changes', () => {
    const affected = derivedFrom({ indicatorCode: 'KT01', periodCode: '2025-Y' });

    expect(affected).toEqual([
      {
        derived: { indicatorCode: 'KT03', periodCode: '2025-Y' },
        inputs: [
          { indicatorCode: 'KT01', periodCode: '2025-Y' },
          { indicatorCode: 'KT01', periodCode: '2024-Y' },
        ],
      },
      {
        derived: { indicatorCode: 'KT03', periodCode: '2026-Y' },
        inputs: [
          { indicatorCode: 'KT01', periodCode: '2026-Y' },
          { indicatorCode: 'KT01', periodCode: '2025-Y' },
        ],
      },
    ]);
  });

  it('keeps to the same month and finds nothing for other indicators', () => {
    expect(
      derivedFrom({ indicatorCode: 'B13', periodCode: '2026-M05' }).map(({ derived }) => derived),
    ).toEqual([{ indicatorCode: 'KT11', periodCode: '2026-M05' }]);
    expect(derivedFrom({ indicatorCode: 'KT08', periodCode: '2026-M05' })).toEqual([]);
  });
});

describe('derivedValue', () => {
  it.each([
    ['growth of the gross product', 'KT03', [110, 100], 10],
    ['disbursement', 'KT11', [30, 120], 25],
    ['fall of the poverty rate', 'XH02', [5, 3.38], 1.62],
    ['growth from nothing', 'KT03', [110, 0], null],
    ['a missing input', 'KT11', [30, null], null],
    ['an indicator that is not derived', 'KT08', [1, 2], null],
  ])('computes %s', (_, code, values, expected) => {
    const value = derivedValue(code, values);

    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 10);
  });
});

import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import {
  ratioOf,
  refuseUnlessEntered,
  settledEntry,
  warningsFor,
  type IndicatorRules,
  type ObservationEntry,
} from './observation-checks.js';

const poverty: IndicatorRules = {
  code: 'XH01',
  kind: 'indicator',
  unit: 'pct',
  decimals: 2,
  periodKinds: ['Y'],
  isCumulative: false,
  hardMin: 0,
  hardMax: 100,
  softMin: 0,
  softMax: 45,
  appliesTo: 'all',
};
const revenue: IndicatorRules = {
  ...poverty,
  code: 'KT08',
  unit: 'mil_vnd',
  decimals: 0,
  periodKinds: ['M'],
  isCumulative: true,
  hardMax: null,
  softMin: 300,
  softMax: 600_000,
};
const reported: ObservationEntry = {
  state: 'reported',
  grade: 'official',
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  reason: null,
};

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('settledEntry', () => {
  it('computes a percentage from its parts, unrounded', () => {
    const entry = settledEntry({ ...reported, numerator: 177, denominator: 5237 }, poverty);

    expect(entry.value).toBeCloseTo(3.379797, 5);
  });

  it('keeps a typed percentage when only the numerator is known', () => {
    expect(settledEntry({ ...reported, value: 3.38, numerator: 177 }, poverty).value).toBe(3.38);
  });

  it.each([
    ['rounded', 3.38],
    ['cut off', 3.37],
  ])('takes the quotient when the typed percentage is %s', (_, value) => {
    expect(
      settledEntry({ ...reported, value, numerator: 177, denominator: 5237 }, poverty).value,
    ).toBeCloseTo(3.379797, 5);
  });

  it.each([
    [
      'a percentage that its parts contradict',
      { value: 3.9, numerator: 177, denominator: 5237 },
      'observation.ratio-mismatch',
    ],
    ['a value below the hard range', { value: -0.1 }, 'observation.out-of-range'],
    ['a value above the hard range', { value: 100.01 }, 'observation.out-of-range'],
    ['a quotient above the hard range', { numerator: 12, denominator: 10 }, 'observation.out-of-range'],
    ['no value at all', {}, 'observation.state-mismatch'],
    ['no grade', { value: 3, grade: null }, 'observation.state-mismatch'],
    ['a denominator of 0', { value: 3, denominator: 0 }, 'observation.state-mismatch'],
    [
      'a value that is said to be unavailable',
      { value: 3, state: 'not_available', reason: 'x' },
      'observation.state-mismatch',
    ],
    ['an absence without a reason', { state: 'not_available' }, 'observation.reason-missing'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(codeOf(() => settledEntry({ ...reported, ...change }, poverty))).toBe(code);
  });

  it('takes yes or no only as 0 or 1', () => {
    const standard = { ...poverty, unit: 'bool', hardMax: 1 };

    expect(codeOf(() => settledEntry({ ...reported, value: 0.5 }, standard))).toBe(
      'observation.out-of-range',
    );
    expect(settledEntry({ ...reported, value: 1 }, standard).value).toBe(1);
  });

  it('keeps 0 as a value', () => {
    expect(settledEntry({ ...reported, value: 0 }, poverty).value).toBe(0);
  });

  it('drops grade and keeps the reason of an absence', () => {
    const entry = settledEntry(
      { ...reported, state: 'not_applicable', reason: 'Phường không có rừng' },
      poverty,
    );

    expect(entry).toMatchObject({ grade: null, value: null, reason: 'Phường không có rừng' });
  });

  it('never stores a ratio that differs from its parts', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (numerator, denominator, hundredths) => {
          const entry = { ...reported, value: hundredths / 100, numerator, denominator };
          const outcome = codeOf(() => {
            expect(settledEntry(entry, poverty).value).toBe(ratioOf(numerator, denominator, 'pct'));
          });
          expect(['accepted', 'observation.ratio-mismatch', 'observation.out-of-range']).toContain(outcome);
        },
      ),
    );
  });
});

describe('refuseUnlessEntered', () => {
  it.each([
    ['a derived indicator', { kind: 'derived' }, '2025-Y', 'indicator.derived'],
    [
      'an indicator of wards in a rural commune',
      { appliesTo: 'phuong' },
      '2025-Y',
      'indicator.not-applicable',
    ],
    ['a month of a yearly indicator', {}, '2025-M05', 'observation.period-not-allowed'],
    ['a period that does not exist', {}, '2025-M13', 'observation.period-not-allowed'],
  ] as const)('refuses %s', (_, change, period, code) => {
    expect(codeOf(() => refuseUnlessEntered({ ...poverty, ...change }, period, 'xa'))).toBe(code);
  });

  it('lets through what the indicator is reported for', () => {
    expect(codeOf(() => refuseUnlessEntered(poverty, '2025-Y', 'phuong'))).toBe('accepted');
  });
});

describe('warningsFor', () => {
  const november = { periodCode: '2025-M11', value: 8000 };
  const place = { periodCode: '2025-M12', series: [november], targetLevel: null };

  it('warns of an unusual value, such as a slip of the unit', () => {
    const codes = warningsFor({ ...reported, value: 8.14 }, revenue, { ...place, series: [] }).map(
      ({ code }) => code,
    );

    expect(codes).toEqual(['outside-usual-range']);
  });

  it('warns when a cumulative value falls', () => {
    const warnings = warningsFor({ ...reported, value: 7900 }, revenue, place);

    expect(warnings).toEqual([
      { code: 'cumulative-fell', params: { value: '7.900', other: '8.000', period: 'Tháng 11/2025' } },
    ]);
  });

  it('warns when an earlier cumulative value passes a later one', () => {
    const codes = warningsFor({ ...reported, value: 8100 }, revenue, {
      ...place,
      periodCode: '2025-M10',
    });

    expect(codes.map(({ code }) => code)).toEqual(['cumulative-above-later']);
  });

  it('is silent about a growing cumulative value and about levels that fall', () => {
    expect(warningsFor({ ...reported, value: 8140 }, revenue, place)).toEqual([]);
    expect(
      warningsFor({ ...reported, value: 3 }, { ...revenue, isCumulative: false, softMin: 0 }, place),
    ).toEqual([]);
  });
});

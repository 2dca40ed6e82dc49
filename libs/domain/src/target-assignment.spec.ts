import {
  boundsFault,
  mayIssue,
  sameBounds,
  targetFault,
  type AssignableIndicator,
} from './target-assignment.js';

const PERCENTAGE: AssignableIndicator = {
  kind: 'indicator',
  domain: 'economy',
  appliesTo: 'all',
  hardMin: 0,
  hardMax: 100,
  isRetired: false,
};
const PROVINCE = { tenantKind: 'province', domains: [] } as const;
const NINETY = { operator: 'at_least', low: 90, high: null } as const;

describe('assigning a target', () => {
  it('takes what keeps every rule', () => {
    expect(targetFault(NINETY, 'year', PERCENTAGE, 'xa', PROVINCE)).toBeNull();
    expect(
      targetFault(NINETY, 'year', PERCENTAGE, 'xa', { tenantKind: 'department', domains: ['economy'] }),
    ).toBeNull();
  });

  it.each([
    ['a retired indicator', { isRetired: true }, 'retired'],
    ['a base figure', { kind: 'base' }, 'base_indicator'],
    ['an indicator of wards', { appliesTo: 'phuong' }, 'not_applicable'],
    ['a figure that cannot be', { hardMax: 80 }, 'range'],
  ] as const)('refuses %s', (_, change, fault) => {
    expect(targetFault(NINETY, 'year', { ...PERCENTAGE, ...change }, 'xa', PROVINCE)).toBe(fault);
  });

  it("refuses a department another's domain", () => {
    expect(
      targetFault(NINETY, 'year', PERCENTAGE, 'xa', { tenantKind: 'department', domains: ['society'] }),
    ).toBe('other_domain');
  });

  it('knows a yearly rate in a term only, and does not hold it against the range of the level', () => {
    const rate = { operator: 'per_year', low: 120, high: null } as const;

    expect(boundsFault(rate, 'year', PERCENTAGE)).toBe('horizon');
    expect(boundsFault(rate, 'term_average', PERCENTAGE)).toBeNull();
  });

  it("leaves the council's and the congress's targets to the commune, and the province's to the province", () => {
    expect(mayIssue('commune', 'commune_council')).toBe(true);
    expect(mayIssue('commune', 'party_congress')).toBe(true);
    expect(mayIssue('commune', 'province')).toBe(false);
    for (const kind of ['province', 'department'] as const) {
      expect(mayIssue(kind, 'province')).toBe(true);
      expect(mayIssue(kind, 'commune_council')).toBe(false);
      expect(mayIssue(kind, 'party_congress')).toBe(false);
    }
  });

  it('compares bounds as the column keeps them', () => {
    expect(sameBounds(NINETY, { ...NINETY, low: 90.000_000_1 })).toBe(true);
    expect(sameBounds(NINETY, { ...NINETY, low: 90.000_01 })).toBe(false);
    expect(sameBounds(NINETY, { ...NINETY, operator: 'equal' })).toBe(false);
  });
});

import type { IndicatorDefinition } from './indicator-definition.js';
import { changedMeaning } from './indicator-meaning.js';

const INCOME: IndicatorDefinition = {
  code: 'KT07',
  kind: 'indicator',
  domain: 'economy',
  unit: 'mil_vnd_per_person_year',
  direction: 'higher',
  periodKinds: ['Y'],
  isCumulative: false,
  aggregation: 'wmean',
  weightCode: 'B02',
  numerator: null,
  denominator: null,
  formula: null,
  decimals: 2,
  hardMin: 0,
  hardMax: null,
  softMin: 20,
  softMax: 180,
  appliesTo: 'all',
};

describe('changedMeaning', () => {
  it.each([
    [{ unit: 'mil_vnd' }, ['unit']],
    [{ direction: 'lower', weightCode: 'B03' }, ['direction', 'weightCode']],
    [{ decimals: 1 }, ['decimals']],
    [{ appliesTo: 'xa' }, ['appliesTo']],
  ] as const)('%j changes how past figures read: %j', (change, fields) => {
    expect(changedMeaning(INCOME, { ...INCOME, ...change })).toEqual(fields);
  });

  it.each([
    { domain: 'society' },
    { decimals: 3 },
    { softMax: 400, hardMax: 900 },
    { periodKinds: ['H', 'Y'] },
  ] as const)('%j leaves them as they are', (change) => {
    expect(changedMeaning(INCOME, { ...INCOME, ...change })).toEqual([]);
  });

  it('lets an indicator apply to more communes, not to fewer', () => {
    const rural = { ...INCOME, appliesTo: 'xa' as const };

    expect(changedMeaning(rural, INCOME)).toEqual([]);
    expect(changedMeaning(rural, { ...rural, appliesTo: 'phuong' })).toEqual(['appliesTo']);
  });
});

import { ageBand, ageOn, isUnusualAge } from './personnel-ages.js';

describe('age on a day', () => {
  it.each([
    ['1980-06-15', '2026-06-14', 45],
    ['1980-06-15', '2026-06-15', 46],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
  ])('born %s, on %s', (birthDate, asOf, age) => {
    expect(ageOn(birthDate, asOf)).toBe(age);
  });

  it('falls into bands of ten years', () => {
    expect([29, 30, 39, 40, 59, 60].map(ageBand)).toEqual([
      'under_30',
      '30_39',
      '30_39',
      '40_49',
      '50_59',
      '60_over',
    ]);
  });

  it('is unusual for a holder of a post below 21 and above 65', () => {
    expect([20, 21, 65, 66].map(isUnusualAge)).toEqual([true, false, false, true]);
  });
});

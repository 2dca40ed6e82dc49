import fc from 'fast-check';
import { distributionOf } from './distribution.js';

describe('distributionOf', () => {
  it('gives the quartiles that Excel gives', () => {
    expect(distributionOf([9, 1, 4, 2])).toEqual({
      minimum: 1,
      lowerQuartile: 1.75,
      median: 3,
      upperQuartile: 5.25,
      maximum: 9,
    });
  });

  it('says nothing of nothing, and five times the same of one', () => {
    expect(distributionOf([])).toBeNull();
    expect(new Set(Object.values(distributionOf([7]) ?? {}))).toEqual(new Set([7]));
  });

  it('knows one zero only', () => {
    expect(Object.is(distributionOf([-0])?.minimum, 0)).toBe(true);
  });

  it('is in order and within the values, whatever their order', () => {
    // Adding nothing turns a negative zero, which no figure has, into zero.
    const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
    const values = fc.array(figure, {
      minLength: 1,
      maxLength: 135,
    });
    fc.assert(
      fc.property(values, (given) => {
        const found = distributionOf(given);
        const five = Object.values(found ?? {}) as number[];
        expect(five).toEqual([...five].sort((one, other) => one - other));
        expect(found?.minimum).toBe(Math.min(...given));
        expect(found?.maximum).toBe(Math.max(...given));
        expect(distributionOf([...given].reverse())).toEqual(found);
      }),
    );
  });
});

import fc from 'fast-check';
import { formatVietnameseNumber, parseVietnameseNumber } from './vietnamese-number.js';

describe('parseVietnameseNumber', () => {
  it.each([
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['1 234 567,8', 1234567.8],
    ['8140', 8140],
    ['95,5', 95.5],
    ['95.5%', 95.5],
    ['0.123', 0.123],
    ['-3,38', -3.38],
    ['\u22123,38', -3.38],
    ['13.788046', 13.788046],
    ['0', 0],
  ])('reads %s as %d', (text, value) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['1.234', [1234, 1.234]],
    ['1,234', [1.234, 1234]],
  ])('refuses %s when the notation is unknown, and says how it could be read', (text, readings) => {
    expect(parseVietnameseNumber(text, 'unknown')).toEqual({ kind: 'ambiguous', readings });
  });

  it.each(['1.234,5', '1,234.5', '95,5', '1.234.567'])(
    'accepts %s in any notation: only one reading fits',
    (text) => {
      expect(parseVietnameseNumber(text, 'unknown').kind).toBe('value');
    },
  );

  it.each([
    '', ' ', 'abc', '1.2.3', '1,2,3', '1.234.56', '1..234', '1,234,5', '1.234,5,6', '12 34', '1e5', '0x10', '--1',
    '1,', '.5', '1.234.567.8', 'NaN', '∞', '９', '1'.repeat(41),
  ])('refuses %j', (text) => {
    expect(parseVietnameseNumber(text)).toEqual({ kind: 'invalid' });
  }); // prettier-ignore

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, thousandths) => {
          const value = Number(`${whole}.${String(thousandths).padStart(3, '0')}`);

          expect(parseVietnameseNumber(formatVietnameseNumber(value))).toEqual({
            kind: 'value',
            value: value === 0 ? 0 : value,
          });
        },
      ),
    );
  });
});

describe('formatVietnameseNumber', () => {
  it('groups by dots and marks decimals by a comma', () => {
    expect(formatVietnameseNumber(1234567.8)).toBe('1.234.567,8');
    expect(formatVietnameseNumber(3.384, 2)).toBe('3,38');
  });
});

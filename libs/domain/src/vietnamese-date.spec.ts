import { formatVietnameseDate, parseVietnameseDate } from './vietnamese-date.js';

describe('parseVietnameseDate', () => {
  it.each(['2/9/2026', '02/09/2026', '2-9-2026', '2.9.2026', '2026-09-02', ' 02/09/2026 '])(
    'reads %s, day first',
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ kind: 'value', value: '2026-09-02' });
    },
  );

  it('knows leap years', () => {
    expect(parseVietnameseDate('29/2/2028')).toEqual({ kind: 'value', value: '2028-02-29' });
    expect(parseVietnameseDate('29/2/2026')).toEqual({ kind: 'impossible' });
  });

  it.each(['31/4/2026', '32/1/2026', '1/13/2026', '0/1/2026', '2026-02-30', '2026-13-01', '1/1/0000'])(
    'refuses %s: no such day',
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['', '2/9', '2/9/26', '2/9-2026', '2 9 2026', 'hôm nay', '2026-9-2', '46267'])(
    'refuses %j: not a date',
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ kind: 'invalid' });
    },
  );

  it('prints day first with two digits', () => {
    expect(formatVietnameseDate('2026-09-02')).toBe('02/09/2026');
  });
});

import { isFree, monthAfter, monthGrid, weekdayOf } from './month-grid';

describe('a month of the calendar', () => {
  it.each([
    ['2026-11', '2026-10-26', '2026-12-06', 6],
    ['2026-02', '2026-01-26', '2026-03-01', 5],
    ['2027-02', '2027-02-01', '2027-02-28', 4],
    ['2028-02', '2028-01-31', '2028-03-05', 5],
  ])('covers %s from Monday %s to Sunday %s', (month, first, last, weeks) => {
    const grid = monthGrid(month);

    expect(grid[0]?.[0]).toBe(first);
    expect(grid.at(-1)?.at(-1)).toBe(last);
    expect(grid).toHaveLength(weeks);
    expect(grid.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 0)).toBe(true);
  });

  it('goes over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  it('is free on weekends and days off, not on a weekend worked instead', () => {
    expect(isFree('2026-11-28', undefined)).toBe(true);
    expect(isFree('2026-11-30', undefined)).toBe(false);
    expect(isFree('2026-09-02', { day: '2026-09-02', kind: 'holiday', nameVi: 'Quốc khánh' })).toBe(true);
    expect(isFree('2026-11-28', { day: '2026-11-28', kind: 'swap_work', nameVi: 'Làm bù' })).toBe(false);
  });
});

import { monthWeeks } from './month-weeks.js';

describe('monthWeeks', () => {
  it('begins on Monday and leaves other months out', () => {
    const weeks = monthWeeks(2026, 11);

    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
  });

  it('has every day of the year once', () => {
    const days = Array.from({ length: 12 }, (_, index) => monthWeeks(2028, index + 1))
      .flat(2)
      .filter((day) => day !== null);

    expect(days).toHaveLength(366);
    expect(days).toEqual([...new Set(days)].sort());
  });
});

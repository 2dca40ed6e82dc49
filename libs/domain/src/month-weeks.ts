const DAYS = 7;

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Weeks of a month (1-12) from Monday on, `YYYY-MM-DD`; null where another month's days would stand. */
export function monthWeeks(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (first.getUTCDay() + DAYS - 1) % DAYS;
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length }, (_, index) => iso(year, month, index + 1)),
  ];
  return Array.from({ length: Math.ceil(cells.length / DAYS) }, (_, week) => {
    const days = cells.slice(week * DAYS, (week + 1) * DAYS);
    return [...days, ...Array.from({ length: DAYS - days.length }, () => null)];
  });
}

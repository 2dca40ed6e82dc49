/** A month as `YYYY-MM`. */
export type Month = string;

const DAYS_OF_WEEK = 7;
const SATURDAY = 5;

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const monthOf = (day: string): Month => day.slice(0, 7);

/** The month so many months later; earlier for negative ones. */
export function monthAfter(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(new Date(Date.UTC(year, number - 1 + by, 1))).slice(0, 7);
}

/** Days from Monday, 0, to Sunday, 6. */
export function weekdayOf(day: string): number {
  return (utc(day).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
}

/** Whole weeks from Monday to Sunday that cover the month, as ISO dates. */
export function monthGrid(month: Month): string[][] {
  const first = `${month}-01`;
  const start = utc(first);
  start.setUTCDate(start.getUTCDate() - weekdayOf(first));
  const weeks: string[][] = [];
  for (let day = start; weeks.length === 0 || monthOf(iso(day)) === month;) {
    const week: string[] = [];
    for (let place = 0; place < DAYS_OF_WEEK; place += 1) {
      week.push(iso(day));
      day = new Date(day);
      day.setUTCDate(day.getUTCDate() + 1);
    }
    weeks.push(week);
  }
  return weeks;
}

interface DayOff {
  readonly day: string;
  readonly kind: string;
  readonly nameVi: string;
}

/** Nobody works: a weekend that is not worked instead, or a day off. */
export function isFree(day: string, off: DayOff | undefined): boolean {
  if (off) return off.kind !== 'swap_work';
  return weekdayOf(day) >= SATURDAY;
}

export type DateReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'invalid' };

const DAY_FIRST = /^([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})$/;
const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/**
 * Reads `2/9/2026`, `2-9-2026`, `02.09.2026` (day first) or ISO, into `YYYY-MM-DD`. A date that no calendar has
 * (31/4, 29/2 of a common year) is 'impossible'; anything else 'invalid'. Two-digit years are not guessed.
 */
export function parseVietnameseDate(text: string): DateReading {
  const plain = text.trim();
  const iso = ISO.exec(plain);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return checked(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  return { kind: 'invalid' };
}

function checked(year: number, month: number, day: number): DateReading {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return { kind: 'impossible' };
  return { kind: 'value', value: isoDate(year, month, day) };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Calendar date as `YYYY-MM-DD`; month 1-12. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026-12-31` → `2027-01-01`. */
export function nextDay(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** `2026-09-02` → `02/09/2026`. */
export function formatVietnameseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Today, or the day of an instant, in Asia/Ho_Chi_Minh as `YYYY-MM-DD`. */
export function todayInVietnam(now: Date = new Date()): string {
  return VIETNAM_DAY.format(now);
}

import { isoDate } from './vietnamese-date.js';

/** M month, Q quarter, H half-year, Y year. */
export const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface PeriodCode {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1-12, 1-4, 1-2, or 1. */
  readonly ordinal: number;
}

/** Dates are `YYYY-MM-DD`; both ends of the data window belong to it. */
export interface ReportingPeriod extends PeriodCode {
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly startsOn: string;
  readonly cutoffOn: string;
  readonly dueOn: string;
}

const PATTERN = /^([0-9]{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(Y))$/;
const MONTHS: Record<PeriodKind, number> = { M: 1, Q: 3, H: 6, Y: 12 };
const FIRST_DAY = 15;
const LAST_DAY = 14;
const DUE_DAY = 17;
const ROMAN = ['I', 'II', 'III', 'IV'];
const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/**
 * Statutory days off around a 17th; Tết of 2026 is the only one among 2025-2031 (domain.md 4.1: deadlines move to the
 * next working day).
 */
const DAYS_OFF: ReadonlySet<string> = new Set([
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
]);

/** `2026-M11`, `2026-Q4`, `2026-H2`, `2026-Y`; null for anything else. */
export function parsePeriodCode(code: string): PeriodCode | null {
  const match = PATTERN.exec(code);
  if (!match) return null;
  const [, year, month, quarter, half] = match;
  const kind: PeriodKind = month ? 'M' : quarter ? 'Q' : half ? 'H' : 'Y';
  return { kind, year: Number(year), ordinal: Number(month ?? quarter ?? half ?? 1) };
}

export function periodCode({ kind, year, ordinal }: PeriodCode): string {
  if (kind === 'Y') return `${year}-Y`;
  return `${year}-${kind}${kind === 'M' ? String(ordinal).padStart(2, '0') : ordinal}`;
}

/**
 * Data window (Decree 09/2019/ND-CP, articles 12-13: the 15th to the 14th), labels and the commune's default deadline, the 17th of the
 * closing month or the next working day.
 * @throws RangeError when the period does not exist.
 */
export function reportingPeriod(period: PeriodCode): ReportingPeriod {
  const code = periodCode(period);
  if (!parsePeriodCode(code)) throw new RangeError(`There is no period ${code}`);
  const lastMonth = period.ordinal * MONTHS[period.kind];
  const monthBefore = lastMonth - MONTHS[period.kind];
  return {
    ...period,
    code,
    labelVi: vietnameseLabel(period),
    labelEn: englishLabel(period),
    startsOn:
      monthBefore === 0
        ? isoDate(period.year - 1, 12, FIRST_DAY)
        : isoDate(period.year, monthBefore, FIRST_DAY),
    cutoffOn: isoDate(period.year, lastMonth, LAST_DAY),
    dueOn: nextWorkingDay(isoDate(period.year, lastMonth, DUE_DAY)),
  };
}

/** The 19 periods of a year: months, quarters, halves, the year. */
export function periodsOfYear(year: number): ReportingPeriod[] {
  return PERIOD_KINDS.flatMap((kind) =>
    Array.from({ length: 12 / MONTHS[kind] }, (_, index) =>
      reportingPeriod({ kind, year, ordinal: index + 1 }),
    ),
  );
}

/** The day itself unless it is a Saturday, a Sunday or a day off. */
export function nextWorkingDay(iso: string, daysOff: ReadonlySet<string> = DAYS_OFF): string {
  const day = new Date(`${iso}T00:00:00Z`);
  while ([0, 6].includes(day.getUTCDay()) || daysOff.has(day.toISOString().slice(0, 10))) {
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return day.toISOString().slice(0, 10);
}

function vietnameseLabel({ kind, year, ordinal }: PeriodCode): string {
  switch (kind) {
    case 'M':
      return `Tháng ${ordinal}/${year}`;
    case 'Q':
      return `Quý ${ROMAN[ordinal - 1] ?? ordinal}/${year}`;
    case 'H':
      return `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'Y':
      return `Năm ${year}`;
  }
}

function englishLabel({ kind, year, ordinal }: PeriodCode): string {
  switch (kind) {
    case 'M':
      return `${ENGLISH_MONTHS[ordinal - 1] ?? ordinal} ${year}`;
    case 'Q':
      return `Quarter ${ordinal} of ${year}`;
    case 'H':
      return `${ordinal === 1 ? 'First' : 'Second'} half of ${year}`;
    case 'Y':
      return `Year ${year}`;
  }
}

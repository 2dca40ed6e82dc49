import { WorkingDays } from './period-window.js';
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
  /** Communes. */
  readonly dueOn: string;
  readonly departmentDueOn: string;
  readonly provinceDueOn: string;
  readonly graceUntil: string;
  readonly locksOn: string;
}

/** Without a table of days off only weekends are free. */
const WEEKDAYS = new WorkingDays([]);

const PATTERN = /^([0-9]{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(Y))$/;
const MONTHS: Record<PeriodKind, number> = { M: 1, Q: 3, H: 6, Y: 12 };
export const PERIODS_A_YEAR: Readonly<Record<PeriodKind, number>> = { M: 12, Q: 4, H: 2, Y: 1 };
const FIRST_DAY = 15;
const LAST_DAY = 14;
/** Default days of the closing month on which communes, departments and the province report (domain.md 4.1). */
const DUE_DAYS = { commune: 17, department: 20, province: 25 } as const;
const ROMAN = ['I', 'II', 'III', 'IV'];
const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

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
 * Data window (Decree 09/2019/ND-CP, articles 12-13: the 15th to the 14th), labels and default deadlines: the 17th, 20th and 25th of the
 * closing month or the next working day; no grace; locked on the same day of the next month.
 * @throws RangeError when the period does not exist.
 */
export function reportingPeriod(period: PeriodCode, workingDays: WorkingDays = WEEKDAYS): ReportingPeriod {
  const code = periodCode(period);
  if (!parsePeriodCode(code)) throw new RangeError(`There is no period ${code}`);
  const { year } = period;
  const lastMonth = period.ordinal * MONTHS[period.kind];
  const monthBefore = lastMonth - MONTHS[period.kind];
  const due = (day: number): string => workingDays.onOrAfter(isoDate(year, lastMonth, day));
  return {
    ...period,
    code,
    labelVi: vietnameseLabel(period),
    labelEn: englishLabel(period),
    startsOn: monthBefore === 0 ? isoDate(year - 1, 12, FIRST_DAY) : isoDate(year, monthBefore, FIRST_DAY),
    cutoffOn: isoDate(year, lastMonth, LAST_DAY),
    dueOn: due(DUE_DAYS.commune),
    departmentDueOn: due(DUE_DAYS.department),
    provinceDueOn: due(DUE_DAYS.province),
    graceUntil: due(DUE_DAYS.commune),
    locksOn: workingDays.onOrAfter(
      lastMonth === 12
        ? isoDate(year + 1, 1, DUE_DAYS.commune)
        : isoDate(year, lastMonth + 1, DUE_DAYS.commune),
    ),
  };
}

/** Months of the year that a period closes: 7 for July, 9 for the third quarter, 12 for the year. */
export function elapsedMonths({ kind, ordinal }: Pick<PeriodCode, 'kind' | 'ordinal'>): number {
  return ordinal * MONTHS[kind];
}

/** The 19 periods of a year: months, quarters, halves, the year. */
export function periodsOfYear(year: number, workingDays: WorkingDays = WEEKDAYS): ReportingPeriod[] {
  return PERIOD_KINDS.flatMap((kind) =>
    Array.from({ length: 12 / MONTHS[kind] }, (_, index) =>
      reportingPeriod({ kind, year, ordinal: index + 1 }, workingDays),
    ),
  );
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

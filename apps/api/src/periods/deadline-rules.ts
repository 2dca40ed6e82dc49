import {
  DEADLINE_YEARS_AHEAD,
  PERIOD_DATE_FIELDS,
  type FieldFault,
  type PeriodDateField,
  type ProblemCode,
} from '@cis/contracts';
import { DomainError, formatVietnameseDate } from '@cis/domain';

/** The dates of one period as they would be, `YYYY-MM-DD`. */
export type PeriodDeadlines = Readonly<Record<Exclude<PeriodDateField, 'extendedUntil'>, string>> & {
  readonly cutoffOn: string;
  readonly extendedUntil: string | null;
};

/** A field may not come before another one. */
const ORDER: readonly (readonly [PeriodDateField, keyof PeriodDeadlines, string])[] = [
  ['dueOn', 'cutoffOn', 'ngày chốt số liệu'],
  ['departmentDueOn', 'dueOn', 'hạn của xã'],
  ['provinceDueOn', 'departmentDueOn', 'hạn của sở, ngành'],
  ['graceUntil', 'dueOn', 'hạn của xã'],
  ['locksOn', 'graceUntil', 'ngày còn tính đúng hạn'],
];

const NOT_ALLOWED: ProblemCode = 'period.dates-not-allowed';

/**
 * Deadlines come in order, an extension after the due day, and what is being set not further ahead than DEADLINE_YEARS_AHEAD.
 * @throws DomainError period.dates-not-allowed with one fault per field.
 */
export function refuseBadDeadlines(
  deadlines: PeriodDeadlines,
  changed: ReadonlySet<string>,
  today: string,
): void {
  const faults = [
    ...ORDER.flatMap(([field, other, name]) => before(deadlines, field, other, name)),
    ...extensionFault(deadlines, '/extendedUntil'),
    ...PERIOD_DATE_FIELDS.flatMap((field) => tooFar(deadlines[field], field, changed, today)),
  ];
  if (faults.length > 0) throw new DomainError(NOT_ALLOWED, {}, { faults });
}

/** An extension comes after the day it replaces. */
export function extensionFault(
  { dueOn, extendedUntil }: Pick<PeriodDeadlines, 'dueOn' | 'extendedUntil'>,
  pointer: string,
): FieldFault[] {
  if (extendedUntil === null || extendedUntil > dueOn) return [];
  const detail = `Ngày gia hạn phải sau hạn của xã (${formatVietnameseDate(dueOn)}).`;
  return [{ pointer, code: 'order', detail }];
}

/** The last day a deadline may be set to. */
export function farthestDeadline(today: string): string {
  return `${Number(today.slice(0, 4)) + DEADLINE_YEARS_AHEAD}${today.slice(4)}`;
}

function before(
  deadlines: PeriodDeadlines,
  field: PeriodDateField,
  other: keyof PeriodDeadlines,
  name: string,
): FieldFault[] {
  const earliest = deadlines[other];
  const day = deadlines[field];
  if (day === null || earliest === null || day >= earliest) return [];
  const detail = `Không được trước ${name} (${formatVietnameseDate(earliest)}).`;
  return [{ pointer: `/${field}`, code: 'order', detail }];
}

function tooFar(
  day: string | null,
  field: PeriodDateField,
  changed: ReadonlySet<string>,
  today: string,
): FieldFault[] {
  const latest = farthestDeadline(today);
  if (day === null || !changed.has(field) || day <= latest) return [];
  const detail = `Quá xa: muộn nhất là ${formatVietnameseDate(latest)}.`;
  return [{ pointer: `/${field}`, code: 'tooFar', detail }];
}

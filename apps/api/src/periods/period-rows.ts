import { PERIOD_DATE_FIELDS, type ReportingPeriodBody } from '@cis/contracts';
import { periodWindow, todayInVietnam, type WorkingDays } from '@cis/domain';
import { unlockedUntilSql } from './unlocked-until.sql.js';

/** A period as the table has it, and the end of the asking commune's unlock. */
export interface PeriodRow extends Omit<ReportingPeriodBody, 'window' | 'idleDates'> {
  readonly unlockedUntil: Date | null;
}

/** `communeId`: the commune that asks as SQL, or null: an unlock concerns nobody else. */
export const periodColumns = (communeId: string): string => `p.code as id, p.code, p.kind, p.year, p.ordinal,
  p.label_vi as "labelVi", p.label_en as "labelEn", p.starts_on as "startsOn", p.cutoff_on as "cutoffOn", p.due_on as "dueOn",
  p.department_due_on as "departmentDueOn", p.province_due_on as "provinceDueOn", p.grace_until as "graceUntil",
  p.locks_on as "locksOn", p.extended_until as "extendedUntil", p.deadline_reason as "deadlineReason",
  p.is_customised as "isCustomised", p.version, ${unlockedUntilSql(communeId, 'p.code')} as "unlockedUntil"`;

export function toPeriod(
  { unlockedUntil, ...row }: PeriodRow,
  workingDays: WorkingDays,
  now: Date = new Date(),
): ReportingPeriodBody {
  const unlock = { unlockedUntil: unlockedUntil?.toISOString() ?? null, now: now.toISOString() };
  return {
    ...row,
    idleDates: PERIOD_DATE_FIELDS.filter((field) => {
      const day = row[field];
      return day !== null && !workingDays.isWorked(day);
    }),
    window: periodWindow(row, todayInVietnam(now), unlock),
  };
}

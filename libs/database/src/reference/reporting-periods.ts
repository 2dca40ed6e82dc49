import {
  parsePeriodCode,
  periodsOfYear,
  reportingPeriod,
  WorkingDays,
  type DayOff,
  type ReportingPeriod,
} from '@cis/domain';
import { PERIODS, type ReferenceRow } from './reference-tables.js';
import { upsertReferenceRows, type ReferenceWriter, type UpsertCount } from './upsert-reference-rows.js';

const FIRST_PERIOD_YEAR = 2025;
const LAST_PERIOD_YEAR = 2031;

/** The dates that follow from the days off, `YYYY-MM-DD`. */
export interface Deadlines {
  readonly dueOn: string;
  readonly departmentDueOn: string;
  readonly provinceDueOn: string;
  readonly graceUntil: string;
  readonly locksOn: string;
}

/** A period whose default dates are no longer what they were. */
export interface MovedPeriod {
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly before: Deadlines;
  readonly after: Deadlines;
}

type PeriodRow = Omit<MovedPeriod, 'before' | 'after'> & Deadlines;

/** The days off that the table holds now. */
export async function readWorkingDays(writer: ReferenceWriter): Promise<WorkingDays> {
  return new WorkingDays((await writer.query('select day, kind from reference.days_off', [])) as DayOff[]);
}

/** Periods are computed, not shipped: only missing ones are added, because the province may move deadlines. */
export async function addPeriods(writer: ReferenceWriter): Promise<UpsertCount> {
  const present = (await writer.query('select code from reference.reporting_periods', [])) as {
    code: string;
  }[];
  const known = new Set(present.map(({ code }) => code));
  const workingDays = await readWorkingDays(writer);
  const years = Array.from(
    { length: LAST_PERIOD_YEAR - FIRST_PERIOD_YEAR + 1 },
    (_, index) => FIRST_PERIOD_YEAR + index,
  );
  const missing = years
    .flatMap((year) => periodsOfYear(year, workingDays))
    .filter(({ code }) => !known.has(code));
  const { inserted } = await upsertReferenceRows(writer, PERIODS, missing.map(periodRow));
  return { inserted, updated: 0, unchanged: known.size };
}

/**
 * Gives every period that the province did not set itself the dates that follow from the days off as they are now.
 * @returns the periods that moved, in the order of their codes.
 */
export async function recomputeDeadlines(writer: ReferenceWriter): Promise<MovedPeriod[]> {
  const workingDays = await readWorkingDays(writer);
  const periods = (await writer.query(
    `select code, label_vi as "labelVi", label_en as "labelEn", due_on as "dueOn", department_due_on as "departmentDueOn",
       province_due_on as "provinceDueOn", grace_until as "graceUntil", locks_on as "locksOn"
     from reference.reporting_periods where not is_customised order by code for update`,
    [],
  )) as PeriodRow[];
  const moved = periods.flatMap((period) => movedPeriod(period, workingDays));
  if (moved.length > 0) await writeDeadlines(writer, moved);
  return moved;
}

/** The default dates of one period. @throws RangeError for a code that is none. */
export function defaultDeadlines(code: string, workingDays: WorkingDays): Deadlines {
  const parsed = parsePeriodCode(code);
  if (!parsed) throw new RangeError(`There is no period ${code}`);
  return deadlinesOf(reportingPeriod(parsed, workingDays));
}

function deadlinesOf({ dueOn, departmentDueOn, provinceDueOn, graceUntil, locksOn }: Deadlines): Deadlines {
  return { dueOn, departmentDueOn, provinceDueOn, graceUntil, locksOn };
}

function movedPeriod(period: PeriodRow, workingDays: WorkingDays): MovedPeriod[] {
  const { code, labelVi, labelEn } = period;
  const before = deadlinesOf(period);
  const after = defaultDeadlines(code, workingDays);
  const isSame = Object.entries(before).every(([field, day]) => after[field as keyof Deadlines] === day);
  return isSame ? [] : [{ code, labelVi, labelEn, before, after }];
}

async function writeDeadlines(writer: ReferenceWriter, moved: readonly MovedPeriod[]): Promise<void> {
  await writer.query(
    `update reference.reporting_periods p set due_on = m."dueOn", department_due_on = m."departmentDueOn", province_due_on = m."provinceDueOn",
       grace_until = m."graceUntil", locks_on = m."locksOn", version = p.version + 1, updated_at = now()
     from jsonb_to_recordset($1::jsonb)
       as m (code text, "dueOn" date, "departmentDueOn" date, "provinceDueOn" date, "graceUntil" date, "locksOn" date)
     where p.code = m.code`,
    [JSON.stringify(moved.map(({ code, after }) => ({ code, ...after })))],
  );
}

function periodRow(period: ReportingPeriod): ReferenceRow {
  return {
    code: period.code,
    kind: period.kind,
    year: period.year,
    ordinal: period.ordinal,
    label_vi: period.labelVi,
    label_en: period.labelEn,
    starts_on: period.startsOn,
    cutoff_on: period.cutoffOn,
    due_on: period.dueOn,
    department_due_on: period.departmentDueOn,
    province_due_on: period.provinceDueOn,
    grace_until: period.graceUntil,
    locks_on: period.locksOn,
  };
}

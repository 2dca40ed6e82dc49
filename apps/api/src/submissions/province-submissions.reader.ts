import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  ProvinceSubmissionsBody,
  ProvinceSubmissionsQuery,
  ReviewFilter,
  ReviewPeriodBody,
  ReviewRowBody,
  ReviewSlotBody,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { periodWindow, todayInVietnam, type PeriodDates } from '@cis/domain';
import { CommuneDirectory, type Commune } from '../communes/index.js';
import { isUnsent, SLOT_COLUMNS, slotBody, type SlotRow } from './review-slots.js';

type PeriodRow = PeriodDates & Pick<ReviewPeriodBody, 'code' | 'labelVi' | 'labelEn'>;

/** All communes × the periods of a year; headers carry their counters, so no cell is read. */
@Injectable()
export class ProvinceSubmissionsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Two statements, one round trip. */
  async matrix(caller: CallerContext, query: ProvinceSubmissionsQuery): Promise<ProvinceSubmissionsBody> {
    const today = todayInVietnam();
    const [periodRows, headers] = await this.database.readAll<[PeriodRow, SlotRow]>(caller.scope, [
      [
        `select p.code, p.label_vi as "labelVi", p.label_en as "labelEn", p.starts_on as "startsOn", p.cutoff_on as "cutoffOn", p.due_on as "dueOn",
           p.grace_until as "graceUntil", p.locks_on as "locksOn", p.extended_until as "extendedUntil"
         from reference.reporting_periods p where p.year = $1 and p.kind = $2 and p.starts_on <= $3 order by p.ordinal`,
        [query.year, query.kind, today],
      ],
      [
        `select ${SLOT_COLUMNS} from commune.submissions s
         where s.form = $3 and s.period_code in (select p.code from reference.reporting_periods p where p.year = $1 and p.kind = $2)`,
        [query.year, query.kind, query.form],
      ],
    ]);
    const periods = periodRows.map((row) => periodBody(row, today));
    const slots = new Map(headers.map((row) => [`${row.communeId} ${row.periodCode}`, slotBody(row)]));
    const rows = this.chosen(caller, query)
      .map((commune) => reviewRow(commune, periods, slots))
      .filter((row) => query.state === undefined || hasSlot(row, periods, query.state));
    const items = rows
      .map((row) => ({ row, urgency: urgencyOf(row, periods) }))
      .sort((one, other) => other.urgency - one.urgency)
      .map(({ row }) => row);
    return {
      year: query.year,
      form: query.form,
      periods,
      items,
      total: items.length,
      hasSample: headers.some(({ isSample }) => isSample),
    };
  }

  /** In the order of the Vietnamese alphabet, or best matches first. */
  private chosen(caller: CallerContext, query: ProvinceSubmissionsQuery): Commune[] {
    return this.communes
      .search(query.q ?? '', { type: query.type, region: query.region })
      .map(({ commune }) => commune)
      .filter(({ provinceCode }) => provinceCode === caller.session.provinceCode);
  }
}

function periodBody(row: PeriodRow, today: string): ReviewPeriodBody {
  const { state, dueOn, isLate } = periodWindow(row, today);
  return { code: row.code, labelVi: row.labelVi, labelEn: row.labelEn, dueOn, state, isPastDue: isLate };
}

function reviewRow(
  commune: Commune,
  periods: readonly ReviewPeriodBody[],
  slots: ReadonlyMap<string, ReviewSlotBody>,
): ReviewRowBody {
  return {
    communeCode: commune.code,
    communeName: commune.fullName,
    communeType: commune.type,
    region: commune.region,
    slots: periods.map(({ code }) => slots.get(`${commune.id} ${code}`) ?? null),
  };
}

/** Never sent although its time is over, or sent too late. */
function isLateSlot(slot: ReviewSlotBody | null, { isPastDue }: ReviewPeriodBody): boolean {
  return isUnsent(slot) ? isPastDue : (slot?.isLate ?? false);
}

function isHeldBy(slot: ReviewSlotBody | null, period: ReviewPeriodBody, filter: ReviewFilter): boolean {
  switch (filter) {
    case 'late':
      return isLateSlot(slot, period);
    case 'changed':
      return (slot?.changedCount ?? 0) > 0;
    case 'warnings':
      return (slot?.warningCount ?? 0) > 0;
    case 'questions':
      return (slot?.questionCount ?? 0) > 0;
    case 'missing':
      return isUnsent(slot);
    default:
      return slot?.state === filter;
  }
}

function hasSlot(row: ReviewRowBody, periods: readonly ReviewPeriodBody[], filter: ReviewFilter): boolean {
  return periods.some((period, index) => isHeldBy(row.slots[index] ?? null, period, filter));
}

/** What is owed and still taken weighs most, then what changed after it was sent, then what waits; what locked unsent comes last. */
function urgencyOf(row: ReviewRowBody, periods: readonly ReviewPeriodBody[]): number {
  return periods.reduce((sum, period, index) => {
    const slot = row.slots[index] ?? null;
    const isOwed = period.isPastDue && isUnsent(slot);
    const owed = !isOwed ? 0 : period.state === 'closed' ? 1 : 10_000;
    const changed = (slot?.changedCount ?? 0) > 0 ? 100 : 0;
    return sum + owed + changed + (slot?.state === 'submitted' ? 20 : 0);
  }, 0);
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  PERIOD_DATE_FIELDS,
  type ExtendPeriodsBody,
  type FieldFault,
  type UpdateReportingPeriodBody,
} from '@cis/contracts';
import {
  Database,
  defaultDeadlines,
  readWorkingDays,
  RowNotFoundError,
  StaleVersionError,
  type Transaction,
} from '@cis/database';
import { DomainError, formatVietnameseDate, todayInVietnam } from '@cis/domain';
import {
  extensionFault,
  farthestDeadline,
  refuseBadDeadlines,
  type PeriodDeadlines,
} from './deadline-rules.js';

type LockedPeriod = PeriodDeadlines & { readonly code: string; readonly version: number };

const LOCKED = `select p.code, p.version, p.cutoff_on as "cutoffOn", p.due_on as "dueOn", p.department_due_on as "departmentDueOn",
    p.province_due_on as "provinceDueOn", p.grace_until as "graceUntil", p.locks_on as "locksOn", p.extended_until as "extendedUntil"
  from reference.reporting_periods p`;

/** The province sets deadlines; a period it has set no longer follows the days off. */
@Injectable()
export class ReportingPeriodsService {
  constructor(private readonly database: Database) {}

  /** @throws RowNotFoundError, StaleVersionError, DomainError request.invalid, period.dates-not-allowed. */
  async update(
    caller: CallerContext,
    code: string,
    version: number,
    body: UpdateReportingPeriodBody,
  ): Promise<void> {
    const changed = new Set(PERIOD_DATE_FIELDS.filter((field) => body[field] !== undefined));
    refuseUnclear(body, changed.size);
    await this.database.within(caller.catalogueScope, async (tx) => {
      const [period] = await tx.query<LockedPeriod>(`${LOCKED} where p.code = $1 for update`, [code]);
      if (!period) throw new RowNotFoundError('reporting_periods');
      if (period.version !== version) throw new StaleVersionError(period.version);
      if (body.reset) {
        const defaults = defaultDeadlines(code, await readWorkingDays(tx));
        return write(
          tx,
          { ...period, ...defaults, extendedUntil: null },
          { isCustomised: false, reason: null },
        );
      }
      const given = Object.fromEntries([...changed].map((field) => [field, body[field] ?? null]));
      const next: LockedPeriod = { ...period, ...given };
      refuseBadDeadlines(next, changed, todayInVietnam());
      return write(tx, next, { isCustomised: true, reason: body.reason ?? null });
    });
  }

  /** All or none, in two statements. @throws DomainError period.dates-not-allowed naming each period that cannot be extended. */
  async extend(caller: CallerContext, { codes, extendedUntil, reason }: ExtendPeriodsBody): Promise<void> {
    const latest = farthestDeadline(todayInVietnam());
    if (extendedUntil > latest) {
      const detail = `Quá xa: muộn nhất là ${formatVietnameseDate(latest)}.`;
      refuseDates([{ pointer: '/extendedUntil', code: 'tooFar', detail }]);
    }
    await this.database.within(caller.catalogueScope, async (tx) => {
      const periods = await tx.query<LockedPeriod>(
        `${LOCKED} where p.code = any ($1) order by p.code for update`,
        [codes],
      );
      const faults = codes.flatMap((code, index) => {
        const period = periods.find((each) => each.code === code);
        const pointer = `/codes/${index}`;
        return period
          ? extensionFault({ dueOn: period.dueOn, extendedUntil }, pointer)
          : [{ pointer, code: 'exists', detail: `Không có kỳ ${code}.` }];
      });
      if (faults.length > 0) refuseDates(faults);
      await tx.query(
        `update reference.reporting_periods set extended_until = $2, deadline_reason = $3, is_customised = true,
           version = version + 1, updated_at = now() where code = any ($1)`,
        [codes, extendedUntil, reason],
      );
    });
  }
}

function refuseDates(faults: readonly FieldFault[]): never {
  throw new DomainError('period.dates-not-allowed', {}, { faults });
}

/** Either the defaults come back, or some date changes for a reason. */
function refuseUnclear(body: UpdateReportingPeriodBody, changed: number): void {
  const refuse = (pointer: string, code: string, detail: string): never => {
    throw new DomainError('request.invalid', {}, { faults: [{ pointer, code, detail }] });
  };
  if (body.reset === true && changed > 0)
    refuse('/reset', 'alone', 'Đưa về mặc định thì không kèm ngày nào khác.');
  if (body.reset !== true && changed === 0) refuse('/dueOn', 'isNotEmpty', 'Hãy đổi ít nhất một ngày.');
  if (body.reset !== true && (body.reason ?? null) === null)
    refuse('/reason', 'isNotEmpty', 'Hãy ghi lý do để các xã, phường biết.');
  const cleared = PERIOD_DATE_FIELDS.find((field) => field !== 'extendedUntil' && body[field] === null);
  if (cleared) refuse(`/${cleared}`, 'isNotEmpty', 'Không được để trống.');
}

async function write(
  tx: Transaction,
  period: LockedPeriod,
  { isCustomised, reason }: { readonly isCustomised: boolean; readonly reason: string | null },
): Promise<void> {
  await tx.query(
    `update reference.reporting_periods set due_on = $2, department_due_on = $3, province_due_on = $4, grace_until = $5, locks_on = $6,
       extended_until = $7, is_customised = $8, deadline_reason = $9, version = version + 1, updated_at = now() where code = $1`,
    [
      period.code,
      period.dueOn,
      period.departmentDueOn,
      period.provinceDueOn,
      period.graceUntil,
      period.locksOn,
      period.extendedUntil,
      isCustomised,
      reason,
    ],
  );
}

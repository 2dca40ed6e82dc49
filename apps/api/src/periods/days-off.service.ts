import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  CreateDayOffBody,
  DayOffBody,
  DayOffChangeBody,
  DayOffImportBody,
  UpdateDayOffBody,
} from '@cis/contracts';
import {
  ConstraintViolationError,
  Database,
  recomputeDeadlines,
  RowNotFoundError,
  StaleVersionError,
  type MovedPeriod,
  type Transaction,
} from '@cis/database';
import { DomainError, isSwapPossible, type DayOff } from '@cis/domain';
import { daysOffImporter, runImport } from '../data-import/index.js';
import type { TableRow } from '../spreadsheet/index.js';
import { DAY_OFF_COLUMNS } from './days-off.reader.js';

/** Deadlines move in the transaction of the days they follow; one such change at a time, the loading of the shipped files included. */
const ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('commune information system: reference'))";

const NEVER_NULL = ['kind', 'nameVi', 'nameEn', 'isProvisional'] as const;

/** Carries what would have been done out of a transaction that is not to be kept. */
class Preview extends Error {
  constructor(readonly change: DayOffChangeBody) {
    super('preview');
  }
}

/** The calendar of days off, and the default deadlines that follow from it. */
@Injectable()
export class DaysOffService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError day-off.exists, request.invalid. */
  async create(caller: CallerContext, body: CreateDayOffBody, dryRun: boolean): Promise<DayOffChangeBody> {
    refuseImpossible(body);
    try {
      return await this.change(caller, dryRun, async (tx) => {
        const { day, kind, nameVi } = body;
        const [added] = await tx.query<DayOffBody>(
          `insert into reference.days_off as d (day, kind, name_vi, name_en, is_provisional, source)
           values ($1, $2, $3, $4, $5, $6) returning ${DAY_OFF_COLUMNS}`,
          [day, kind, nameVi, body.nameEn ?? nameVi, body.isProvisional ?? false, body.source ?? null],
        );
        return added ?? null;
      });
    } catch (error) {
      if (error instanceof ConstraintViolationError && error.constraint === 'days_off_pkey')
        throw new DomainError('day-off.exists', {}, { cause: error });
      throw error;
    }
  }

  /** @throws RowNotFoundError, StaleVersionError, DomainError request.invalid. */
  update(
    caller: CallerContext,
    { day, version, dryRun }: { readonly day: string; readonly version: number; readonly dryRun: boolean },
    body: UpdateDayOffBody,
  ): Promise<DayOffChangeBody> {
    return this.change(caller, dryRun, async (tx) => {
      const before = await lockDay(tx, day, version);
      const next: DayOffBody = Object.assign(before, given(body));
      refuseImpossible(next);
      const [changed] = await tx.query<DayOffBody>(
        `update reference.days_off as d set kind = $2, name_vi = $3, name_en = $4, is_provisional = $5, source = $6,
           version = d.version + 1, updated_at = now() where d.day = $1 returning ${DAY_OFF_COLUMNS}`,
        [day, next.kind, next.nameVi, next.nameEn, next.isProvisional, next.source],
      );
      return changed ?? null;
    });
  }

  /** @throws RowNotFoundError, StaleVersionError. */
  remove(
    caller: CallerContext,
    { day, version, dryRun }: { readonly day: string; readonly version: number; readonly dryRun: boolean },
  ): Promise<DayOffChangeBody> {
    return this.change(caller, dryRun, async (tx) => {
      await lockDay(tx, day, version);
      await tx.query('delete from reference.days_off where day = $1', [day]);
      return null;
    });
  }

  /** All rows of the file or none; days it leaves out stay. @throws DomainError import.unreadable. */
  async import(caller: CallerContext, rows: readonly TableRow[], dryRun: boolean): Promise<DayOffImportBody> {
    let moved: readonly MovedPeriod[] = [];
    const onMoved = (periods: readonly MovedPeriod[]): void => {
      moved = periods;
    };
    const report = await runImport(daysOffImporter, rows, dryRun, (work) =>
      this.database.within(caller.catalogueScope, async (tx) => {
        await tx.query(ONE_AT_A_TIME);
        return work({ writer: tx, onMoved }, tx);
      }),
    );
    return { ...report, moved };
  }

  private async change(
    caller: CallerContext,
    dryRun: boolean,
    work: (tx: Transaction) => Promise<DayOffBody | null>,
  ): Promise<DayOffChangeBody> {
    try {
      return await this.database.within(caller.catalogueScope, async (tx) => {
        await tx.query(ONE_AT_A_TIME);
        const dayOff = await work(tx);
        const change = { dryRun, dayOff, moved: await recomputeDeadlines(tx) };
        if (dryRun) throw new Preview(change);
        return change;
      });
    } catch (error) {
      if (error instanceof Preview) return error.change;
      throw error;
    }
  }
}

/** Absent leaves a field as it is. */
function given(body: UpdateDayOffBody): Partial<DayOffBody> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

async function lockDay(tx: Transaction, day: string, version: number): Promise<DayOffBody> {
  const [row] = await tx.query<DayOffBody>(
    `select ${DAY_OFF_COLUMNS} from reference.days_off d where d.day = $1 for update`,
    [day],
  );
  if (!row) throw new RowNotFoundError('days_off');
  if (row.version !== version) throw new StaleVersionError(row.version);
  return row;
}

function refuseImpossible(
  day: DayOff & Partial<Record<(typeof NEVER_NULL)[number], string | boolean | null>>,
): void {
  const faults = [
    ...(isSwapPossible(day)
      ? []
      : [
          {
            pointer: '/kind',
            code: 'weekday',
            detail:
              day.kind === 'swap_off'
                ? 'Ngày nghỉ hoán đổi phải là ngày làm việc (thứ Hai đến thứ Sáu).'
                : 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
          },
        ]),
    ...NEVER_NULL.filter((field) => day[field] === null).map((field) => ({
      pointer: `/${field}`,
      code: 'isNotEmpty',
      detail: 'Không được để trống.',
    })),
  ];
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}

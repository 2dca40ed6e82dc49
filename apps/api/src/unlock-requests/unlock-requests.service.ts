import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  LONGEST_UNLOCK_DAYS,
  type CreateUnlockRequestBody,
  type GrantUnlockRequestsBody,
  type RefuseUnlockRequestsBody,
} from '@cis/contracts';
import { ConstraintViolationError, Database, newRowId, RowNotFoundError } from '@cis/database';
import {
  daysBetween,
  DomainError,
  periodWindow,
  todayInVietnam,
  type PeriodDates,
  type PeriodWindow,
} from '@cis/domain';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { unlockedUntilSql } from '../periods/index.js';

interface AskedPeriod extends PeriodDates {
  readonly unlockedUntil: Date | null;
}

interface Decision {
  readonly decision: 'granted' | 'refused';
  readonly note: string | null;
  /** Last day of the unlock; null when refused. */
  readonly expiresOn: string | null;
}

/** After the lock a commune asks, the province answers. */
@Injectable()
export class UnlockRequestsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * @returns the id.
   * @throws DomainError period.upcoming, period.not-locked, unlock-request.waiting, request.invalid for an unknown period.
   */
  async create(
    caller: CallerContext,
    { periodCode, reason }: CreateUnlockRequestBody,
    idempotencyKey?: string,
  ): Promise<string> {
    const communeId = communeIdFor(this.communes, caller);
    const { userId, fullName } = caller.session;
    const id = newRowId(
      idempotencyKey === undefined ? undefined : { userId, about: communeId, key: idempotencyKey },
    );
    const [[period], sentBefore] = await this.database.readAll<[AskedPeriod, { id: string }]>(caller.scope, [
      [
        `select p.starts_on as "startsOn", p.cutoff_on as "cutoffOn", p.due_on as "dueOn", p.grace_until as "graceUntil",
           p.locks_on as "locksOn", p.extended_until as "extendedUntil", ${unlockedUntilSql('$2::int', 'p.code')} as "unlockedUntil"
         from reference.reporting_periods p where p.code = $1`,
        [periodCode, communeId],
      ],
      ['select id from commune.unlock_requests where commune_id = $1 and id = $2', [communeId, id]],
    ]);
    if (sentBefore.length > 0) return id;
    refuseUnlessClosed(periodCode, period);
    try {
      await this.database.within(caller.scope, (tx) =>
        tx.query(
          `insert into commune.unlock_requests (commune_id, id, period_code, reason, requested_by_name, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $6)`,
          [communeId, id, periodCode, reason, fullName, userId],
        ),
      );
    } catch (error) {
      if (!(error instanceof ConstraintViolationError) || error.kind !== 'unique') throw error;
      // The same click twice at once: the other one made the row.
      if (error.constraint === 'unlock_requests_pkey') return id;
      throw new DomainError('unlock-request.waiting', { period: periodCode }, { cause: error });
    }
    return id;
  }

  /** Opens the periods again for the communes that asked, until the end of a day. */
  grant(caller: CallerContext, { ids, expiresOn, note }: GrantUnlockRequestsBody): Promise<number> {
    const ahead = daysBetween(todayInVietnam(), expiresOn);
    if (ahead < 0 || ahead > LONGEST_UNLOCK_DAYS) {
      const detail = `Chọn ngày từ hôm nay đến tối đa ${LONGEST_UNLOCK_DAYS} ngày nữa.`;
      throw new DomainError(
        'request.invalid',
        {},
        { faults: [{ pointer: '/expiresOn', code: 'range', detail }] },
      );
    }
    return this.decide(caller, ids, { decision: 'granted', note: note ?? null, expiresOn });
  }

  refuse(caller: CallerContext, { ids, note }: RefuseUnlockRequestsBody): Promise<number> {
    return this.decide(caller, ids, { decision: 'refused', note, expiresOn: null });
  }

  /** All or none. @throws RowNotFoundError, DomainError unlock-request.decided. */
  private async decide(
    caller: CallerContext,
    ids: readonly string[],
    { decision, note, expiresOn }: Decision,
  ): Promise<number> {
    const { userId, fullName } = caller.session;
    return this.database.within(caller.scope, async (tx) => {
      const found = await tx.query<{ isDecided: boolean }>(
        `select r.decision is not null as "isDecided" from commune.unlock_requests r
         where r.id = any ($1::uuid[]) order by r.commune_id, r.id for update`,
        [ids],
      );
      if (found.length < ids.length) throw new RowNotFoundError('unlock_requests');
      const decided = found.filter(({ isDecided }) => isDecided).length;
      if (decided > 0) throw new DomainError('unlock-request.decided', { count: decided });
      await tx.query(
        `update commune.unlock_requests r set decision = $2, decision_note = $3, decided_at = now(), decided_by = $4, decided_by_name = $5,
           expires_at = ($6::date + time '23:59:59') at time zone 'Asia/Ho_Chi_Minh', version = r.version + 1, updated_at = now(), updated_by = $4
         where r.id = any ($1::uuid[])`,
        [ids, decision, note, userId, fullName, expiresOn],
      );
      return ids.length;
    });
  }
}

function refuseUnlessClosed(periodCode: string, period: AskedPeriod | undefined): void {
  if (!period) {
    const faults = [{ pointer: '/periodCode', code: 'exists', detail: 'Không có kỳ báo cáo này.' }];
    throw new DomainError('request.invalid', {}, { faults });
  }
  const unlock = {
    unlockedUntil: period.unlockedUntil?.toISOString() ?? null,
    now: new Date().toISOString(),
  };
  const { state }: PeriodWindow = periodWindow(period, todayInVietnam(), unlock);
  if (state === 'upcoming') throw new DomainError('period.upcoming', { period: periodCode });
  if (state !== 'closed') throw new DomainError('period.not-locked', { period: periodCode });
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  AdjustTargetBody,
  AssignTargetBody,
  IndicatorDomain,
  TargetBody,
  TargetBoundsBody,
} from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  type Transaction,
} from '@cis/database';
import { boundsFit, DomainError, refuseUnlessApplicable } from '@cis/domain';
import { CommuneDirectory, communeFor } from '../communes/index.js';
import { TargetsReader } from './targets.reader.js';

interface AssignableIndicator {
  readonly code: string;
  readonly kind: 'base' | 'indicator' | 'derived';
  readonly domain: IndicatorDomain;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
  readonly hardMin: number | null;
  readonly hardMax: number | null;
  readonly visibility: 'public' | 'internal';
}

const INDICATOR_COLUMNS = `i.code, i.kind, i.domain, i.applies_to as "appliesTo", i.hard_min as "hardMin", i.hard_max as "hardMax", i.visibility`;

/** Assigns and adjusts targets; a commune acknowledges them. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
    private readonly reader: TargetsReader,
  ) {}

  /** @throws DomainError target.exists, target.bounds-invalid, target.not-your-domain, indicator.not-applicable. */
  async assign(caller: CallerContext, body: AssignTargetBody, idempotencyKey?: string): Promise<TargetBody> {
    const commune = communeFor(this.communes, caller, body.communeCode);
    const [indicator] = await this.database.read<AssignableIndicator>(
      caller.scope,
      `select ${INDICATOR_COLUMNS} from reference.indicators i where i.code = $1 and i.retired_on is null`,
      [body.indicatorCode],
    );
    if (!indicator) throw invalid('/indicatorCode', 'Không có chỉ tiêu này.');
    if (indicator.kind === 'base') throw invalid('/indicatorCode', 'Số liệu cơ sở không được giao chỉ tiêu.');
    refuseOtherDomains(caller, indicator.domain);
    refuseUnlessApplicable(indicator, commune.type);
    refuseBadBounds(body, indicator);
    const id = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: commune.id, key: idempotencyKey },
    );
    try {
      await this.database.within(caller.scope, async (tx) => {
        await tx.query(
          `insert into commune.targets (commune_id, id, indicator_code, horizon, year, issuer, is_public, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
          [
            commune.id,
            id,
            indicator.code,
            body.horizon ?? 'year',
            body.year,
            body.issuer ?? 'province',
            indicator.visibility === 'public',
            actorId(tx),
          ],
        );
        await insertVersion(tx, { communeId: commune.id, id: newRowId(), targetId: id, number: 1 }, body);
      });
    } catch (error) {
      if (!(error instanceof ConstraintViolationError) || error.kind !== 'unique') throw error;
      if (idempotencyKey === undefined) throw new DomainError('target.exists', {}, { cause: error });
    }
    return this.reader.one(caller, id).catch((error: unknown) => {
      // The key is new, so the target in the way is another one.
      throw error instanceof RowNotFoundError
        ? new DomainError('target.exists', {}, { cause: error })
        : error;
    });
  }

  /** Adds a version with its own decision; earlier ones stay as they are. */
  async adjust(
    caller: CallerContext,
    id: string,
    body: AdjustTargetBody,
    idempotencyKey?: string,
  ): Promise<TargetBody> {
    const versionId = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: id, key: idempotencyKey },
    );
    await this.database.within(caller.scope, async (tx) => {
      const [target] = await tx.query<AssignableIndicator & { communeId: number }>(
        `select t.commune_id as "communeId", ${INDICATOR_COLUMNS}
         from commune.targets t join reference.indicators i on i.code = t.indicator_code
         where t.id = $1 for update of t`,
        [id],
      );
      if (!target) throw new RowNotFoundError('targets');
      refuseOtherDomains(caller, target.domain);
      refuseBadBounds(body, target);
      const number = await nextNumber(tx, target.communeId, id);
      const place = { communeId: target.communeId, id: versionId, targetId: id, number };
      if (idempotencyKey !== undefined && (await isThere(tx, place))) return;
      await insertVersion(tx, place, body);
      await tx.query(
        `update commune.targets set version = version + 1, updated_at = now(), updated_by = $3 where commune_id = $1 and id = $2`,
        [target.communeId, id, actorId(tx)],
      );
    });
    return this.reader.one(caller, id);
  }

  /** Takes note of every version not acknowledged yet; doing it twice changes nothing. */
  async acknowledge(caller: CallerContext, id: string): Promise<TargetBody> {
    await this.database.within(caller.scope, (tx) =>
      tx.query(
        `update commune.target_versions set acknowledged_at = now(), acknowledged_by = $2, version = version + 1, updated_at = now(), updated_by = $2
         where target_id = $1 and acknowledged_at is null`,
        [id, actorId(tx)],
      ),
    );
    return this.reader.one(caller, id);
  }
}

/** Asked once the target is locked: in the locking statement itself a wait would hide the version waited for. */
async function nextNumber(tx: Transaction, communeId: number, targetId: string): Promise<number> {
  const [newest] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from commune.target_versions where commune_id = $1 and target_id = $2',
    [communeId, targetId],
  );
  return (newest?.number ?? 0) + 1;
}

interface VersionPlace {
  readonly communeId: number;
  readonly id: string;
  readonly targetId: string;
  readonly number: number;
}

/** Whether an earlier request with the same idempotency key has written the version. */
async function isThere(tx: Transaction, { communeId, id }: VersionPlace): Promise<boolean> {
  const rows = await tx.query('select from commune.target_versions where commune_id = $1 and id = $2', [
    communeId,
    id,
  ]);
  return rows.length > 0;
}

async function insertVersion(tx: Transaction, place: VersionPlace, bounds: TargetBoundsBody): Promise<void> {
  await tx.query(
    `insert into commune.target_versions (commune_id, id, target_id, number, operator, low, high, decision_number, decision_date,
       decision_abstract, effective_on, note, created_by, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
    [
      place.communeId,
      place.id,
      place.targetId,
      place.number,
      bounds.operator,
      bounds.low ?? null,
      bounds.high ?? null,
      bounds.decisionNumber,
      bounds.decisionDate,
      bounds.decisionAbstract ?? null,
      bounds.effectiveOn ?? bounds.decisionDate,
      bounds.note ?? null,
      actorId(tx),
    ],
  );
}

/** A department assigns only in the domains it owns; the province in all. */
function refuseOtherDomains(caller: CallerContext, domain: IndicatorDomain): void {
  const { tenantKind, domains } = caller.session;
  if (tenantKind === 'department' && !domains.includes(domain))
    throw new DomainError('target.not-your-domain', { domain });
}

/** The bounds fit the operator and lie where a figure of the indicator can lie at all. */
function refuseBadBounds(body: TargetBoundsBody, { hardMin, hardMax }: AssignableIndicator): void {
  const bounds = { operator: body.operator, low: body.low ?? null, high: body.high ?? null };
  if (!boundsFit(bounds)) {
    throw new DomainError(
      'target.bounds-invalid',
      {},
      {
        faults: [
          {
            pointer: body.operator === 'at_most' ? '/high' : '/low',
            code: 'bounds',
            detail: BOUNDS_NEEDED[body.operator],
          },
        ],
      },
    );
  }
  for (const side of ['low', 'high'] as const) {
    const bound = bounds[side];
    if (bound === null || ((hardMin === null || bound >= hardMin) && (hardMax === null || bound <= hardMax)))
      continue;
    throw new DomainError(
      'target.bounds-invalid',
      {},
      {
        faults: [
          {
            pointer: `/${side}`,
            code: 'range',
            detail: `Giá trị của chỉ tiêu này nằm trong khoảng ${hardMin ?? '…'} – ${hardMax ?? '…'}.`,
          },
        ],
      },
    );
  }
}

const BOUNDS_NEEDED: Readonly<Record<TargetBoundsBody['operator'], string>> = {
  at_least: 'Cần một mức từ dưới lên, không có mức trên.',
  at_most: 'Cần một mức trên, không có mức dưới.',
  equal: 'Cần đúng một giá trị.',
  range: 'Cần cả mức dưới và mức trên, mức dưới không lớn hơn mức trên.',
  reach: 'Cần đúng một mức phải đạt.',
  per_year: 'Cần đúng một mức mỗi năm.',
};

function invalid(pointer: string, detail: string): DomainError {
  return new DomainError('request.invalid', {}, { faults: [{ pointer, code: 'exists', detail }] });
}

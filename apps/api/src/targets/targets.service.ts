import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  AcknowledgedTargetsBody,
  AdjustTargetBody,
  AssignTargetBody,
  SeenTargetBody,
  TargetBody,
  TargetHorizon,
  TargetIssuer,
} from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  StaleVersionError,
  type Transaction,
} from '@cis/database';
import { DomainError, targetFault } from '@cis/domain';
import { CommuneDirectory, communeFor } from '../communes/index.js';
import { attachDecision } from './decision-attachments.js';
import {
  authorityOf,
  boundsOf,
  INDICATOR_COLUMNS,
  refuseFault,
  refuseOtherIssuer,
  unknownIndicator,
  type IndicatorRow,
} from './target-rules.js';
import { insertVersion, isThere, nextNumber } from './target-versions.sql.js';
import { TargetsReader } from './targets.reader.js';

/** Assigns and adjusts single targets; a commune acknowledges them. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
    private readonly reader: TargetsReader,
  ) {}

  /** @throws DomainError target.exists, target.not-your-issuer and those of refuseFault. */
  async assign(caller: CallerContext, body: AssignTargetBody, idempotencyKey?: string): Promise<TargetBody> {
    const commune = communeFor(this.communes, caller, body.communeCode);
    const horizon = body.horizon ?? 'year';
    const issuer = body.issuer ?? 'province';
    refuseOtherIssuer(caller, issuer);
    const [indicator] = await this.database.read<IndicatorRow>(
      caller.scope,
      `select ${INDICATOR_COLUMNS} from reference.indicators i where i.code = $1`,
      [body.indicatorCode],
    );
    if (!indicator) throw unknownIndicator('Không có chỉ tiêu này.');
    refuseFault(
      targetFault(boundsOf(body), horizon, indicator, commune.type, authorityOf(caller)),
      body,
      indicator,
      commune.type,
    );
    const id = rowIdFor(caller, commune.id, idempotencyKey);
    try {
      await this.database.within(caller.scope, async (tx) => {
        await tx.query(
          `insert into commune.targets (commune_id, id, indicator_code, horizon, year, issuer, is_public, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
          [
            commune.id,
            id,
            indicator.code,
            horizon,
            body.year,
            issuer,
            indicator.visibility === 'public',
            actorId(tx),
          ],
        );
        const place = { communeId: commune.id, id: newRowId(), targetId: id, number: 1 };
        await insertVersion(tx, place, body, await decisionFileOf(tx, caller, body, commune.id));
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
    const versionId = rowIdFor(caller, id, idempotencyKey);
    await this.database.within(caller.scope, async (tx) => {
      const [target] = await tx.query<LockedTarget & Record<string, unknown>>(
        `select t.commune_id as "communeId", t.horizon, t.issuer, ${INDICATOR_COLUMNS}
         from commune.targets t join reference.indicators i on i.code = t.indicator_code
         where t.id = $1 for update of t`,
        [id],
      );
      const commune = target && this.communes.byId(target.communeId);
      if (!commune) throw new RowNotFoundError('targets');
      refuseOtherIssuer(caller, target.issuer);
      refuseFault(
        targetFault(boundsOf(body), target.horizon, target, commune.type, authorityOf(caller)),
        body,
        target,
        commune.type,
      );
      const number = await nextNumber(tx, target.communeId, id);
      const place = { communeId: target.communeId, id: versionId, targetId: id, number };
      if (idempotencyKey !== undefined && (await isThere(tx, place))) return;
      await insertVersion(tx, place, body, await decisionFileOf(tx, caller, body, commune.id));
      await tx.query(
        `update commune.targets set version = version + 1, updated_at = now(), updated_by = $3 where commune_id = $1 and id = $2`,
        [target.communeId, id, actorId(tx)],
      );
    });
    return this.reader.one(caller, id);
  }

  /**
   * Takes note of every version not acknowledged yet; doing it twice changes nothing.
   * @throws StaleVersionError when a version was added since the target was read.
   */
  async acknowledge(caller: CallerContext, id: string, version: number): Promise<TargetBody> {
    await this.database.within(caller.scope, async (tx) => {
      const [target] = await tx.query<{ version: number }>(
        'select version from commune.targets where id = $1 for update',
        [id],
      );
      if (!target) throw new RowNotFoundError('targets');
      if (target.version !== version) throw new StaleVersionError(target.version);
      await tx.query(
        `update commune.target_versions set ${ACKNOWLEDGED} where target_id = $2 and acknowledged_at is null`,
        [actorId(tx), id],
      );
    });
    return this.reader.one(caller, id);
  }

  /**
   * Takes note of many, each up to the version that was seen; what came after it stays open.
   * @throws RowNotFoundError when one is out of reach, and then none is acknowledged.
   */
  async acknowledgeSeen(
    caller: CallerContext,
    seen: readonly SeenTargetBody[],
  ): Promise<AcknowledgedTargetsBody> {
    const items = [...new Map(seen.map((one) => [one.id, one])).values()];
    const [ids, numbers] = [items.map(({ id }) => id), items.map(({ number }) => number)];
    return this.database.within(caller.scope, async (tx) => {
      const newest = await tx.query<SeenTargetBody & { isNewer: boolean }>(
        `select t.id, n.number, n.number > s.number as "isNewer"
         from unnest($1::uuid[], $2::int[]) s (id, number) join commune.targets t on t.id = s.id
         cross join lateral (
           select max(v.number) as number from commune.target_versions v where v.commune_id = t.commune_id and v.target_id = t.id) n`,
        [ids, numbers],
      );
      if (newest.length < items.length) throw new RowNotFoundError('targets');
      const noted = await tx.query<{ targetId: string }>(
        `update commune.target_versions v set ${ACKNOWLEDGED}
         from unnest($2::uuid[], $3::int[]) s (id, number)
         where v.target_id = s.id and v.number <= s.number and v.acknowledged_at is null returning v.target_id as "targetId"`,
        [actorId(tx), ids, numbers],
      );
      return {
        acknowledged: new Set(noted.map(({ targetId }) => targetId)).size,
        newer: newest.filter(({ isNewer }) => isNewer).map(({ id, number }) => ({ id, number })),
      };
    });
  }
}

/** Who took note is $1. */
const ACKNOWLEDGED =
  'acknowledged_at = now(), acknowledged_by = $1, version = version + 1, updated_at = now(), updated_by = $1';

type LockedTarget = IndicatorRow & {
  readonly communeId: number;
  readonly horizon: TargetHorizon;
  readonly issuer: TargetIssuer;
};

function rowIdFor({ session }: CallerContext, about: string | number, key: string | undefined): string {
  return newRowId(key === undefined ? undefined : { userId: session.userId, about, key });
}

async function decisionFileOf(
  tx: Transaction,
  caller: CallerContext,
  { decisionFileId }: AdjustTargetBody,
  communeId: number,
): Promise<string | null> {
  if (!decisionFileId) return null;
  return (await attachDecision(tx, caller, decisionFileId, [communeId])).get(communeId) ?? null;
}

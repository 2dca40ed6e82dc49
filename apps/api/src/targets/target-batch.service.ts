import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  TARGET_CELL_FAULT_LABELS,
  type ApplyTargetsBody,
  type PreviewTargetsBody,
  type TargetsAppliedBody,
  type TargetsPreviewBody,
} from '@cis/contracts';
import { Database, TransactionConflictError, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import { holdLock } from '../advisory-lock.js';
import { CommuneDirectory, type Commune } from '../communes/index.js';
import { attachDecision } from './decision-attachments.js';
import {
  cellKey,
  compareCells,
  type BatchGround,
  type ComparedCell,
  type NewestVersion,
} from './target-batch.js';
import {
  appliedBefore,
  batchIds,
  indicatorsOf,
  insertTargets,
  insertVersions,
  lockTargetsOf,
  newestVersionsOf,
  touchTargets,
  type BatchPlace,
  type VersionRow,
} from './target-batch.sql.js';
import { authorityOf, refuseOtherIssuer, type IndicatorRow } from './target-rules.js';

const MOST_FAULTS_SHOWN = 100;

/** Assigns and adjusts many targets at once, exactly as previewed or not at all. */
@Injectable()
export class TargetBatchService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** Writes nothing. @throws DomainError target.not-your-issuer */
  async preview(caller: CallerContext, body: PreviewTargetsBody): Promise<TargetsPreviewBody> {
    refuseOtherIssuer(caller, body.issuer);
    const communes = this.reachable(caller, body);
    const place = placeOf(body, communes);
    const [indicators, newest] = await this.database.readAll<[IndicatorRow, NewestVersion]>(caller.scope, [
      indicatorsOf(place),
      newestVersionsOf(place),
    ]);
    const compared = compareCells(body, ground(caller, communes, indicators, newest));
    return {
      cells: compared.map(({ preview }) => preview),
      created: countOf(compared, 'new'),
      changed: countOf(compared, 'changed'),
      same: countOf(compared, 'same'),
      refused: countOf(compared, 'refused'),
    };
  }

  /**
   * One transaction; cells that already are as asked write nothing. With a key, the same request again changes nothing.
   * @throws DomainError target.not-your-issuer, target.cells-changed, target.cells-refused, decision-file.gone
   */
  async apply(caller: CallerContext, body: ApplyTargetsBody, key?: string): Promise<TargetsAppliedBody> {
    refuseOtherIssuer(caller, body.issuer);
    const communes = this.reachable(caller, body);
    const attempt = (): Promise<TargetsAppliedBody> =>
      this.database.within(caller.scope, (tx) => this.write(tx, caller, body, communes, key));
    return attempt().catch((error: unknown) => {
      // Somebody assigned a cell that had no target yet: the second look finds this very request's rows, or says what came in between.
      if (error instanceof TransactionConflictError) return attempt();
      throw error;
    });
  }

  private async write(
    tx: Transaction,
    caller: CallerContext,
    body: ApplyTargetsBody,
    communes: ReadonlyMap<string, Commune>,
    key: string | undefined,
  ): Promise<TargetsAppliedBody> {
    const place = placeOf(body, communes);
    const idOf = batchIds(caller.session.userId, key);
    // Targets that do not exist yet cannot be locked, so the same request sent twice waits here for its first.
    if (key !== undefined) await holdLock(tx, `targets ${caller.session.userId} ${key}`);
    await tx.query(...lockTargetsOf(place));
    const before = key === undefined ? null : await replayed(tx, body, communes, idOf);
    if (before) return { ...before, same: body.cells.length - before.created - before.changed };
    const indicators = await tx.query<IndicatorRow & Record<string, unknown>>(...indicatorsOf(place));
    const newest = await tx.query<NewestVersion & Record<string, unknown>>(...newestVersionsOf(place));
    const compared = compareCells(body, ground(caller, communes, indicators, newest));
    refuseAny(compared);
    const rows = compared.flatMap((one) => versionRow(one, idOf));
    const created = rows.filter(({ number }) => number === 1);
    const changed = rows.filter(({ number }) => number > 1);
    if (created.length > 0 && (await insertTargets(tx, body, created)) < created.length)
      throw new TransactionConflictError('One of the targets was assigned meanwhile');
    if (rows.length > 0) {
      const { fileId } = body.decision;
      const files = fileId
        ? await attachDecision(tx, caller, fileId, [...new Set(rows.map(({ communeId }) => communeId))])
        : new Map<number, string>();
      await insertVersions(tx, body, rows, files);
    }
    if (changed.length > 0) await touchTargets(tx, changed);
    return { created: created.length, changed: changed.length, same: compared.length - rows.length };
  }

  /** By the code as sent; a commune's staff reach only their own, which makes every other one unknown. */
  private reachable(
    { session }: CallerContext,
    { cells }: Pick<PreviewTargetsBody, 'cells'>,
  ): ReadonlyMap<string, Commune> {
    const found = new Map<string, Commune>();
    for (const code of new Set(cells.map(({ communeCode }) => communeCode))) {
      const commune = this.communes.byCode(code);
      const isWithin =
        commune?.provinceCode === session.provinceCode &&
        (session.commune === null || session.commune.id === commune.id);
      if (commune && isWithin) found.set(code, commune);
    }
    return found;
  }
}

function placeOf(
  { cells, horizon, year, issuer }: PreviewTargetsBody,
  communes: ReadonlyMap<string, Commune>,
): BatchPlace {
  return {
    horizon,
    year,
    issuer,
    communeIds: [...new Set([...communes.values()].map(({ id }) => id))],
    indicatorCodes: [...new Set(cells.map(({ indicatorCode }) => indicatorCode))],
  };
}

function ground(
  caller: CallerContext,
  communes: ReadonlyMap<string, Commune>,
  indicators: readonly IndicatorRow[],
  newest: readonly NewestVersion[],
): BatchGround {
  return {
    communes,
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    newest: new Map(newest.map((version) => [cellKey(version.communeId, version.indicatorCode), version])),
    authority: authorityOf(caller),
  };
}

function countOf(compared: readonly ComparedCell[], outcome: ComparedCell['preview']['outcome']): number {
  return compared.filter(({ preview }) => preview.outcome === outcome).length;
}

/** All or nothing: one refused cell stops the batch, and overtaken ones are said apart because looking again helps. */
function refuseAny(compared: readonly ComparedCell[]): void {
  const refused = compared.flatMap(({ cell, commune, newest, preview }, index) => {
    if (preview.fault === null) return [];
    const since = preview.fault === 'stale' && newest ? ` (QĐ ${newest.decisionNumber})` : '';
    const detail = `${commune?.fullName ?? cell.communeCode}, ${cell.indicatorCode}: ${TARGET_CELL_FAULT_LABELS[preview.fault].vi}${since}.`;
    return [{ pointer: `/cells/${index}`, code: preview.fault, detail }];
  });
  if (refused.length === 0) return;
  const isOvertaken = refused.every(({ code }) => code === 'stale');
  throw new DomainError(
    isOvertaken ? 'target.cells-changed' : 'target.cells-refused',
    { count: refused.length },
    { faults: refused.slice(0, MOST_FAULTS_SHOWN) },
  );
}

type IdOf = ReturnType<typeof batchIds>;

function versionRow({ cell, commune, indicator, newest, preview }: ComparedCell, idOf: IdOf): VersionRow[] {
  if (!commune || (preview.outcome !== 'new' && preview.outcome !== 'changed')) return [];
  return [
    {
      id: idOf(commune.id, cell.indicatorCode, 'version'),
      communeId: commune.id,
      indicatorCode: cell.indicatorCode,
      targetId: newest?.targetId ?? idOf(commune.id, cell.indicatorCode, 'target'),
      number: (newest?.number ?? 0) + 1,
      operator: cell.operator,
      low: cell.low ?? null,
      high: cell.high ?? null,
      note: cell.note ?? null,
      isPublic: indicator?.visibility === 'public',
    },
  ];
}

function replayed(
  tx: Transaction,
  { cells }: ApplyTargetsBody,
  communes: ReadonlyMap<string, Commune>,
  idOf: IdOf,
): ReturnType<typeof appliedBefore> {
  const ids = cells.flatMap(({ communeCode, indicatorCode }) => {
    const commune = communes.get(communeCode);
    return commune ? [idOf(commune.id, indicatorCode, 'version')] : [];
  });
  return appliedBefore(tx, [...new Set([...communes.values()].map(({ id }) => id))], ids);
}

import { actorId, newRowId, type Statement, type Transaction } from '@cis/database';
import type { ApplyTargetsBody, PreviewTargetsBody, TargetsAppliedBody } from '@cis/contracts';
import { insertStatements } from '../insert-statements.js';
import { INDICATOR_COLUMNS } from './target-rules.js';

/** Which targets a batch is about. */
export interface BatchPlace extends Pick<PreviewTargetsBody, 'horizon' | 'year' | 'issuer'> {
  readonly communeIds: readonly number[];
  readonly indicatorCodes: readonly string[];
}

export function indicatorsOf({ indicatorCodes }: BatchPlace): Statement {
  return [`select ${INDICATOR_COLUMNS} from reference.indicators i where i.code = any($1)`, [indicatorCodes]];
}

const OF_PLACE = `from commune.targets t where t.horizon = $1 and t.year = $2 and t.issuer = $3
  and t.commune_id = any($4) and t.indicator_code = any($5)`;

function placeValues({ horizon, year, issuer, communeIds, indicatorCodes }: BatchPlace): unknown[] {
  return [horizon, year, issuer, communeIds, indicatorCodes];
}

/** NewestVersion of every target of the place. */
export function newestVersionsOf(place: BatchPlace): Statement {
  return [
    `select distinct on (v.commune_id, v.target_id) t.commune_id as "communeId", t.indicator_code as "indicatorCode", t.id as "targetId",
       v.number, v.operator, v.low, v.high, v.note, v.decision_number as "decisionNumber"
     from (select t.commune_id, t.id, t.indicator_code ${OF_PLACE}) t
     join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id
     order by v.commune_id, v.target_id, v.number desc`,
    placeValues(place),
  ];
}

/** Makes others wait who adjust the same targets; in one order, so that two batches cannot wait for each other. */
export function lockTargetsOf(place: BatchPlace): Statement {
  return [`select ${OF_PLACE} order by t.commune_id, t.id for update of t`, placeValues(place)];
}

/** One version to write; `targetId` is new when `number` is 1. */
export interface VersionRow {
  readonly id: string;
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly targetId: string;
  readonly number: number;
  readonly operator: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
  readonly isPublic: boolean;
}

/** In one order, so that two batches cannot wait for each other. @returns fewer than given when somebody else assigned one meanwhile */
export async function insertTargets(
  tx: Transaction,
  { horizon, year, issuer }: Pick<BatchPlace, 'horizon' | 'year' | 'issuer'>,
  rows: readonly VersionRow[],
): Promise<number> {
  const by = actorId(tx);
  const targets = rows
    .map(({ communeId, targetId, indicatorCode, isPublic }) => ({
      commune_id: communeId,
      id: targetId,
      indicator_code: indicatorCode,
      horizon,
      year,
      issuer,
      is_public: isPublic,
      created_by: by,
      updated_by: by,
    }))
    .sort(
      (one, other) =>
        one.commune_id - other.commune_id || (one.indicator_code < other.indicator_code ? -1 : 1),
    );
  let inserted = 0;
  for (const statement of insertStatements('commune.targets', targets, 'on conflict do nothing returning 1'))
    inserted += (await tx.query(...statement)).length;
  return inserted;
}

export async function insertVersions(
  tx: Transaction,
  { decision, effectiveOn }: Pick<ApplyTargetsBody, 'decision' | 'effectiveOn'>,
  rows: readonly VersionRow[],
  files: ReadonlyMap<number, string>,
): Promise<void> {
  const by = actorId(tx);
  const versions = rows.map(({ communeId, id, targetId, number, operator, low, high, note }) => ({
    commune_id: communeId,
    id,
    target_id: targetId,
    number,
    operator,
    low,
    high,
    note,
    decision_number: decision.number,
    decision_date: decision.date,
    decision_abstract: decision.abstract ?? null,
    effective_on: effectiveOn ?? decision.date,
    decision_file_id: files.get(communeId) ?? null,
    created_by: by,
    updated_by: by,
  }));
  for (const statement of insertStatements('commune.target_versions', versions)) await tx.query(...statement);
}

export async function touchTargets(tx: Transaction, rows: readonly VersionRow[]): Promise<void> {
  await tx.query(
    `update commune.targets t set version = t.version + 1, updated_at = now(), updated_by = $1
     from unnest($2::int[], $3::uuid[]) c (commune_id, id) where t.commune_id = c.commune_id and t.id = c.id`,
    [actorId(tx), rows.map((row) => row.communeId), rows.map((row) => row.targetId)],
  );
}

/** What an earlier request with the same key has written; null when there was none. */
export async function appliedBefore(
  tx: Transaction,
  communeIds: readonly number[],
  versionIds: readonly string[],
): Promise<Omit<TargetsAppliedBody, 'same'> | null> {
  const [counts] = await tx.query<{ created: number; changed: number }>(
    `select count(*) filter (where number = 1)::int as created, count(*) filter (where number > 1)::int as changed
     from commune.target_versions where commune_id = any($1) and id = any($2)`,
    [communeIds, versionIds],
  );
  return counts && counts.created + counts.changed > 0 ? counts : null;
}

/** Ids of a batch's rows: by the key, so that the same request meets its own rows, or new ones. */
export function batchIds(
  userId: string,
  key: string | undefined,
): (communeId: number, indicatorCode: string, what: 'target' | 'version') => string {
  return (communeId, indicatorCode, what) =>
    newRowId(key === undefined ? undefined : { userId, about: `${what} ${communeId} ${indicatorCode}`, key });
}

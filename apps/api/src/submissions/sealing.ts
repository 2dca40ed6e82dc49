import type { CellDecision, SealedFormBody } from '@cis/contracts';
import { newRowId, type Statement, type Transaction } from '@cis/database';
import { insertStatements } from '../insert-statements.js';

export interface NewVersion {
  readonly communeId: number;
  readonly id: string;
  readonly submissionId: string;
  readonly number: number;
  readonly content: SealedFormBody;
  /** Of a correction. */
  readonly reason: string | null;
  readonly isSample: boolean;
}

/** Whether an earlier request with the same idempotency key has sealed the version. */
export async function isSealed(tx: Transaction, communeId: number, id: string): Promise<boolean> {
  const rows = await tx.query('select from commune.submission_versions where commune_id = $1 and id = $2', [
    communeId,
    id,
  ]);
  return rows.length > 0;
}

/** The database gives it its place in the commune's chain, its instant and its hashes; what stands here is overwritten. */
export function versionStatements(version: NewVersion, actorId: string | null): Statement[] {
  return insertStatements('commune.submission_versions', [
    {
      commune_id: version.communeId,
      id: version.id,
      submission_id: version.submissionId,
      number: version.number,
      chain_number: 0,
      snapshot: JSON.stringify(version.content),
      reason: version.reason,
      is_sample: version.isSample,
      previous_hash: '',
      hash: '',
      created_by: actorId,
    },
  ]);
}

export interface RenewedCell {
  readonly indicatorCode: string;
  readonly version: number;
  readonly decision: CellDecision;
}

const RENEWED = `on conflict (commune_id, submission_id, indicator_code) do update set
    observation_version = excluded.observation_version, decision = excluded.decision, reason = null,
    decided_at = case when excluded.decision = 'accepted' then submission_cells.decided_at end,
    decided_by = case when excluded.decision = 'accepted' then submission_cells.decided_by end,
    decided_by_name = case when excluded.decision = 'accepted' then submission_cells.decided_by_name end,
    version = submission_cells.version + 1, updated_at = now(), updated_by = excluded.updated_by
  where (submission_cells.observation_version, submission_cells.decision) is distinct from (excluded.observation_version, excluded.decision)`;

/** The cells of the newest version; who accepted an unchanged one stays written down. */
export function cellStatements(
  form: { readonly communeId: number; readonly submissionId: string; readonly isSample: boolean },
  cells: readonly RenewedCell[],
  actorId: string | null,
): Statement[] {
  return insertStatements(
    'commune.submission_cells',
    cells.map(({ indicatorCode, version, decision }) => ({
      commune_id: form.communeId,
      id: newRowId(),
      submission_id: form.submissionId,
      indicator_code: indicatorCode,
      observation_version: version,
      decision,
      is_sample: form.isSample,
      created_by: actorId,
      updated_by: actorId,
    })),
    RENEWED,
  );
}

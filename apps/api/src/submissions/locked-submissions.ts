import type { SubmissionState } from '@cis/contracts';
import { RowNotFoundError, type Transaction } from '@cis/database';

/** A submission nobody else can change, and whose figures nobody can save, until the transaction ends. */
export interface LockedSubmission {
  readonly communeId: number;
  readonly id: string;
  readonly form: string;
  readonly periodCode: string;
  readonly state: SubmissionState;
  readonly sealedNumber: number;
  readonly changedCount: number;
  readonly correctionReason: string | null;
  readonly isSample: boolean;
}

const COLUMNS = `s.commune_id as "communeId", s.id, s.form, s.period_code as "periodCode", s.state, s.sealed_number as "sealedNumber",
  s.changed_count as "changedCount", s.correction_reason as "correctionReason", s.is_sample as "isSample"`;

/** In one order for everybody, so that two reviewers with overlapping choices wait instead of colliding. */
export function lockSubmissions(tx: Transaction, ids: readonly string[]): Promise<LockedSubmission[]> {
  return tx.query<LockedSubmission>(
    `select ${COLUMNS} from commune.submissions s where s.id = any($1) order by s.commune_id, s.id for update`,
    [[...new Set(ids)]],
  );
}

/** @throws RowNotFoundError outside the scope or absent. */
export async function lockSubmission(tx: Transaction, id: string): Promise<LockedSubmission> {
  const [submission] = await lockSubmissions(tx, [id]);
  if (!submission) throw new RowNotFoundError('submissions');
  return submission;
}

/** The header of a commune's form and period, or undefined while nothing was entered. */
export async function lockForm(
  tx: Transaction,
  place: { readonly communeId: number; readonly form: string; readonly periodCode: string },
): Promise<LockedSubmission | undefined> {
  const [submission] = await tx.query<LockedSubmission>(
    `select ${COLUMNS} from commune.submissions s where s.commune_id = $1 and s.form = $2 and s.period_code = $3 for update`,
    [place.communeId, place.form, place.periodCode],
  );
  return submission;
}

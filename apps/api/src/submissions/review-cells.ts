import { actorId, type Transaction } from '@cis/database';
import type { CellVerdict, ReviewCell, ReviewedForm, ReviewOutcome } from '@cis/domain';
import type { CallerContext } from '@cis/auth';
import type { LockedSubmission } from './locked-submissions.js';
import { actorNameOf } from './submission-events.js';

/** What is under review, with the version each figure has now; ask once the headers are locked. */
export async function readForms(
  tx: Transaction,
  submissions: readonly LockedSubmission[],
): Promise<Map<string, ReviewedForm>> {
  const cells = await tx.query<ReviewCell & { submissionId: string }>(
    `select c.submission_id as "submissionId", c.indicator_code as "indicatorCode", i.domain, c.decision,
       c.observation_version as "sealedVersion", coalesce(o.version, 0) as "currentVersion"
     from unnest($1::int[], $2::uuid[], $3::text[]) s (commune_id, id, period_code)
     join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id
     join reference.indicators i on i.code = c.indicator_code
     left join commune.observations o
       on o.commune_id = s.commune_id and o.indicator_code = c.indicator_code and o.period_code = s.period_code`,
    [
      submissions.map(({ communeId }) => communeId),
      submissions.map(({ id }) => id),
      submissions.map(({ periodCode }) => periodCode),
    ],
  );
  const bySubmission = Map.groupBy(cells, ({ submissionId }) => submissionId);
  return new Map(
    submissions.map(({ id, state, changedCount }) => {
      const own = bySubmission.get(id) ?? [];
      const changed = own.filter((cell) => cell.currentVersion !== cell.sealedVersion).length;
      return [id, { state, changedCount: Math.max(changed, changedCount), cells: own }];
    }),
  );
}

/** A form with what was decided about it. */
export interface DecidedForm {
  readonly submission: LockedSubmission;
  readonly verdicts: readonly CellVerdict[];
  readonly outcome: ReviewOutcome;
}

/** Writes the verdicts and what follows for the headers: two statements, however many forms. */
export async function writeVerdicts(
  tx: Transaction,
  caller: CallerContext,
  forms: readonly DecidedForm[],
): Promise<void> {
  if (forms.length === 0) return;
  const verdicts = forms.flatMap(({ submission, verdicts: own }) =>
    own.map((verdict) => ({ submission, ...verdict })),
  );
  await tx.query(
    `update commune.submission_cells c set decision = d.decision, reason = d.reason, decided_at = now(), decided_by = $6, decided_by_name = $7,
       version = c.version + 1, updated_at = now(), updated_by = $6
     from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[]) d (commune_id, submission_id, indicator_code, decision, reason)
     where c.commune_id = d.commune_id and c.submission_id = d.submission_id and c.indicator_code = d.indicator_code`,
    [
      verdicts.map(({ submission }) => submission.communeId),
      verdicts.map(({ submission }) => submission.id),
      verdicts.map(({ indicatorCode }) => indicatorCode),
      verdicts.map(({ decision }) => decision),
      verdicts.map(({ reason }) => reason),
      actorId(tx),
      actorNameOf(caller),
    ],
  );
  await tx.query(
    `update commune.submissions s set state = d.state, returned_count = d.returned, pending_count = d.pending,
       version = s.version + 1, updated_at = now(), updated_by = $6
     from unnest($1::int[], $2::uuid[], $3::text[], $4::int[], $5::int[]) d (commune_id, id, state, returned, pending)
     where s.commune_id = d.commune_id and s.id = d.id`,
    [
      forms.map(({ submission }) => submission.communeId),
      forms.map(({ submission }) => submission.id),
      forms.map(({ outcome }) => outcome.state),
      forms.map(({ outcome }) => outcome.counts.returned),
      forms.map(({ outcome }) => outcome.counts.pending),
      actorId(tx),
    ],
  );
}

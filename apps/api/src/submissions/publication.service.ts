import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { SubmissionAction, SubmissionOutcomesBody, SubmissionState } from '@cis/contracts';
import { actorId, Database, type Transaction } from '@cis/database';
import { DomainError, isStepAllowed } from '@cis/domain';
import { lockSubmissions, type LockedSubmission } from './locked-submissions.js';
import { eachOutcome, type Language, type Outcome } from './outcomes.js';
import { decideLocked } from './review.service.js';
import { recordEvents } from './submission-events.js';
import { SubmissionsReader } from './submissions.reader.js';

/** The province shows citizens what was approved, and takes it back; the figures' own visibility decides which of them. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly reader: SubmissionsReader,
  ) {}

  /** With `approve`, whatever still waits is accepted first, in the same transaction. */
  async publish(
    caller: CallerContext,
    ids: readonly string[],
    { approve }: { readonly approve: boolean },
    language: Language,
  ): Promise<SubmissionOutcomesBody> {
    const outcomes = await this.database.within(caller.scope, async (tx) => {
      const before = await lockSubmissions(tx, ids);
      const waiting = before.filter(({ state }) => approve && isStepAllowed(state, 'review'));
      const decided =
        waiting.length === 0
          ? new Map<string, Outcome>()
          : await decideLocked(tx, caller, waiting, { decision: 'accepted', reason: null });
      const submissions = waiting.length === 0 ? before : await lockSubmissions(tx, ids);
      const publishable = submissions.filter(({ state }) => isStepAllowed(state, 'publish'));
      const counts = await showSealed(tx, publishable);
      const news = publishable.filter(({ id, state }) => state !== 'published' || (counts.get(id) ?? 0) > 0);
      await move(tx, caller, news, { state: 'published', action: 'published' }, counts);
      return new Map(
        submissions.map((submission) => [
          submission.id,
          published(submission, news, decided.get(submission.id)),
        ]),
      );
    });
    return eachOutcome(ids, outcomes, await this.reader.items(caller, ids), language);
  }

  async withdraw(
    caller: CallerContext,
    ids: readonly string[],
    reason: string,
    language: Language,
  ): Promise<SubmissionOutcomesBody> {
    const outcomes = await this.database.within(caller.scope, async (tx) => {
      const submissions = await lockSubmissions(tx, ids);
      const shown = submissions.filter(({ state }) => isStepAllowed(state, 'withdraw'));
      const counts = await hide(tx, shown);
      await move(tx, caller, shown, { state: 'approved', action: 'withdrawn', reason }, counts);
      return new Map(
        submissions.map(({ id, state }): [string, Outcome] => [
          id,
          isStepAllowed(state, 'withdraw')
            ? { kind: 'done' }
            : { kind: 'refused', error: new DomainError('submission.not-published') },
        ]),
      );
    });
    return eachOutcome(ids, outcomes, await this.reader.items(caller, ids), language);
  }
}

function published(
  submission: LockedSubmission,
  news: readonly LockedSubmission[],
  decided: Outcome | undefined,
): Outcome {
  if (news.includes(submission)) return { kind: 'done' };
  if (isStepAllowed(submission.state, 'publish')) return { kind: 'unchanged' };
  if (decided?.kind === 'refused') return decided;
  return { kind: 'refused', error: new DomainError('submission.not-approved') };
}

const OF_FORMS = `from unnest($1::int[], $2::uuid[], $3::text[]) s (commune_id, id, period_code)
  join commune.submission_cells c on c.commune_id = s.commune_id and c.submission_id = s.id
  where o.commune_id = s.commune_id and o.period_code = s.period_code and o.indicator_code = c.indicator_code`;

/** The figure's version stays: publishing is no change of the figure. Returns how many were shown, by submission. */
function showSealed(tx: Transaction, submissions: readonly LockedSubmission[]): Promise<Map<string, number>> {
  return counted(
    tx,
    `update commune.observations o set published_at = now(), published_by = $4 ${OF_FORMS}
       and o.version = c.observation_version and o.is_public and o.state = 'reported' and o.published_at is null
       -- The catalogue may have closed the indicator since the figure was entered.
       and exists (select from reference.indicators i where i.code = o.indicator_code and i.visibility = 'public')
     returning s.id`,
    submissions,
    [actorId(tx)],
  );
}

function hide(tx: Transaction, submissions: readonly LockedSubmission[]): Promise<Map<string, number>> {
  return counted(
    tx,
    `update commune.observations o set published_at = null, published_by = null ${OF_FORMS} and o.published_at is not null returning s.id`,
    submissions,
    [],
  );
}

async function counted(
  tx: Transaction,
  update: string,
  submissions: readonly LockedSubmission[],
  more: readonly unknown[],
): Promise<Map<string, number>> {
  if (submissions.length === 0) return new Map();
  const rows = await tx.query<{ id: string; count: number }>(
    `with touched as (${update}) select id, count(*)::int as count from touched group by id`,
    [
      submissions.map(({ communeId }) => communeId),
      submissions.map(({ id }) => id),
      submissions.map(({ periodCode }) => periodCode),
      ...more,
    ],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function move(
  tx: Transaction,
  caller: CallerContext,
  submissions: readonly LockedSubmission[],
  to: { readonly state: SubmissionState; readonly action: SubmissionAction; readonly reason?: string },
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (submissions.length === 0) return;
  await tx.query(
    `update commune.submissions s set state = $3, version = s.version + 1, updated_at = now(), updated_by = $4
     from unnest($1::int[], $2::uuid[]) d (commune_id, id) where s.commune_id = d.commune_id and s.id = d.id`,
    [submissions.map(({ communeId }) => communeId), submissions.map(({ id }) => id), to.state, actorId(tx)],
  );
  await recordEvents(
    tx,
    caller,
    submissions.map((submission) => ({
      submission,
      action: to.action,
      number: submission.sealedNumber,
      reason: to.reason ?? null,
      details: { figures: counts.get(submission.id) ?? 0 },
    })),
  );
}

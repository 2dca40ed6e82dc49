import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { DecideCellsBody, SubmissionItemBody, SubmissionOutcomesBody } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import {
  DomainError,
  pendingCells,
  reviewed,
  type CellVerdict,
  type ReviewedForm,
  type ReviewerDomains,
} from '@cis/domain';
import { lockSubmission, lockSubmissions, type LockedSubmission } from './locked-submissions.js';
import { eachOutcome, type Outcome, type Language } from './outcomes.js';
import { readForms, writeVerdicts, type DecidedForm } from './review-cells.js';
import { recordEvents, type SubmissionEvent } from './submission-events.js';
import { SubmissionsReader } from './submissions.reader.js';

/** What one click decides about all that still waits in a form. */
export interface WholeVerdict {
  readonly decision: 'accepted' | 'returned';
  readonly reason: string | null;
}

/** The reviewer's side: a department in its own domains, the province in all. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly reader: SubmissionsReader,
  ) {}

  /**
   * Accepts or returns cells of one form.
   * @throws DomainError submission.resubmitted when another version was sealed meanwhile, and those of `reviewed`.
   */
  async decide(caller: CallerContext, id: string, body: DecideCellsBody): Promise<SubmissionItemBody> {
    const verdicts = [...new Map(body.decisions.map((one) => [one.indicatorCode, one])).values()].map(
      ({ indicatorCode, decision, reason }) => ({ indicatorCode, decision, reason: reason ?? null }),
    );
    await this.database.within(caller.scope, async (tx) => {
      const submission = await lockSubmission(tx, id);
      const form = (await readForms(tx, [submission])).get(id);
      if (!form || submission.sealedNumber === 0) throw new DomainError('submission.not-submitted');
      if (submission.sealedNumber !== body.number)
        throw new DomainError('submission.resubmitted', { number: submission.sealedNumber });
      await record(tx, caller, [decidedForm(submission, form, verdicts, domainsOf(caller))]);
    });
    return this.reader.item(caller, id);
  }

  /** Accepts, or returns with one reason, whatever waits for this reviewer in each of the forms. One transaction, few statements. */
  async decideMany(
    caller: CallerContext,
    ids: readonly string[],
    verdict: WholeVerdict,
    language: Language,
  ): Promise<SubmissionOutcomesBody> {
    const outcomes = await this.database.within(caller.scope, async (tx) => {
      const submissions = await lockSubmissions(tx, ids);
      return decideLocked(tx, caller, submissions, verdict);
    });
    return eachOutcome(ids, outcomes, await this.reader.items(caller, ids), language);
  }
}

/** The same within a transaction that holds the headers already. */
export async function decideLocked(
  tx: Transaction,
  caller: CallerContext,
  submissions: readonly LockedSubmission[],
  verdict: WholeVerdict,
): Promise<Map<string, Outcome>> {
  const domains = domainsOf(caller);
  const forms = await readForms(tx, submissions);
  const outcomes = new Map<string, Outcome>();
  const decided: DecidedForm[] = [];
  for (const submission of submissions) {
    const form = forms.get(submission.id);
    if (!form) continue;
    try {
      const verdicts = pendingCells(form, domains).map(({ indicatorCode }) => ({
        indicatorCode,
        ...verdict,
      }));
      const one = decidedForm(submission, form, verdicts, domains);
      if (verdicts.length === 0) throw new DomainError('submission.nothing-to-decide');
      decided.push(one);
      outcomes.set(submission.id, { kind: 'done' });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.set(submission.id, { kind: 'refused', error });
    }
  }
  await record(tx, caller, decided);
  return outcomes;
}

function decidedForm(
  submission: LockedSubmission,
  form: ReviewedForm,
  verdicts: readonly CellVerdict[],
  domains: ReviewerDomains,
): DecidedForm {
  return { submission, verdicts, outcome: reviewed(form, verdicts, domains) };
}

async function record(tx: Transaction, caller: CallerContext, forms: readonly DecidedForm[]): Promise<void> {
  await writeVerdicts(tx, caller, forms);
  await recordEvents(tx, caller, forms.flatMap(eventsOf));
}

function eventsOf({ submission, verdicts, outcome }: DecidedForm): SubmissionEvent[] {
  const number = submission.sealedNumber;
  const accepted = verdicts.filter(({ decision }) => decision === 'accepted');
  const returned = verdicts.filter(({ decision }) => decision === 'returned');
  const reasons = [...new Set(returned.map(({ reason }) => reason))];
  const events: SubmissionEvent[] = [];
  if (accepted.length > 0) {
    const details = { indicators: accepted.map(({ indicatorCode }) => indicatorCode) };
    events.push({ submission, action: 'accepted', number, details });
  }
  if (returned.length > 0) {
    const details = {
      cells: returned.map(({ indicatorCode, reason }) => ({ indicatorCode, reason })),
    };
    events.push({
      submission,
      action: 'returned',
      number,
      reason: reasons.join(' · ').slice(0, 1000),
      details,
    });
  }
  if (outcome.state === 'approved') events.push({ submission, action: 'approved', number });
  return events;
}

/** Null: every domain. */
function domainsOf(caller: CallerContext): ReviewerDomains {
  return caller.session.tenantKind === 'department' ? caller.session.domains : null;
}

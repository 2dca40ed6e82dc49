import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { AnswerExplanationBody, AskExplanationBody, SubmissionItemBody } from '@cis/contracts';
import {
  actorId,
  ConstraintViolationError,
  Database,
  newRowId,
  RowNotFoundError,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';
import { lockSubmission, type LockedSubmission } from './locked-submissions.js';
import { actorNameOf, recordEvents } from './submission-events.js';
import { SubmissionsReader } from './submissions.reader.js';

/** "Yêu cầu giải trình": a reviewer asks, the commune answers on the same page; the form's state stays as it is. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly database: Database,
    private readonly reader: SubmissionsReader,
  ) {}

  /** @throws DomainError submission.not-submitted, submission.cell-unknown, submission.not-your-domain. */
  async ask(
    caller: CallerContext,
    id: string,
    body: AskExplanationBody,
    idempotencyKey?: string,
  ): Promise<SubmissionItemBody> {
    const requestId = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: id, key: idempotencyKey },
    );
    const indicatorCode = body.indicatorCode ?? null;
    try {
      await this.database.within(caller.scope, async (tx) => {
        const submission = await lockSubmission(tx, id);
        if (submission.sealedNumber === 0) throw new DomainError('submission.not-submitted');
        if (indicatorCode !== null) await refuseUnlessOwnCell(tx, caller, submission, indicatorCode);
        await tx.query(
          `insert into commune.explanation_requests (commune_id, id, submission_id, indicator_code, question, due_on, asked_by_name,
             asked_by_tenant, is_sample, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
          [
            submission.communeId,
            requestId,
            id,
            indicatorCode,
            body.question,
            body.dueOn ?? null,
            actorNameOf(caller),
            caller.session.tenantId,
            submission.isSample,
            actorId(tx),
          ],
        );
        await countQuestions(tx, submission);
        await recordEvents(tx, caller, [
          {
            submission,
            action: 'explanation-requested',
            number: submission.sealedNumber,
            reason: body.question.slice(0, 1000),
            details: { indicatorCode },
          },
        ]);
      });
    } catch (error) {
      // The same request again: it is asked already.
      const isRepeated = error instanceof ConstraintViolationError && error.kind === 'unique';
      if (!isRepeated || idempotencyKey === undefined) throw error;
    }
    return this.reader.item(caller, id);
  }

  /** @throws RowNotFoundError for a question of another form; DomainError submission.already-explained. */
  async answer(
    caller: CallerContext,
    id: string,
    questionId: string,
    body: AnswerExplanationBody,
  ): Promise<SubmissionItemBody> {
    await this.database.within(caller.scope, async (tx) => {
      const submission = await lockSubmission(tx, id);
      const [question] = await tx.query<{ answer: string | null; indicatorCode: string | null }>(
        `select q.answer, q.indicator_code as "indicatorCode" from commune.explanation_requests q
         where q.commune_id = $1 and q.submission_id = $2 and q.id = $3`,
        [submission.communeId, id, questionId],
      );
      if (!question) throw new RowNotFoundError('explanation_requests');
      if (question.answer !== null) throw new DomainError('submission.already-explained');
      await tx.query(
        `update commune.explanation_requests set answer = $3, answered_at = now(), answered_by = $4, answered_by_name = $5,
           version = version + 1, updated_at = now(), updated_by = $4
         where commune_id = $1 and id = $2`,
        [submission.communeId, questionId, body.answer, actorId(tx), actorNameOf(caller)],
      );
      await countQuestions(tx, submission);
      await recordEvents(tx, caller, [
        {
          submission,
          action: 'explained',
          number: submission.sealedNumber,
          reason: body.answer.slice(0, 1000),
          details: { indicatorCode: question.indicatorCode },
        },
      ]);
    });
    return this.reader.item(caller, id);
  }
}

async function refuseUnlessOwnCell(
  tx: Transaction,
  caller: CallerContext,
  submission: LockedSubmission,
  indicatorCode: string,
): Promise<void> {
  const [cell] = await tx.query<{ domain: string }>(
    `select i.domain from commune.submission_cells c join reference.indicators i on i.code = c.indicator_code
     where c.commune_id = $1 and c.submission_id = $2 and c.indicator_code = $3`,
    [submission.communeId, submission.id, indicatorCode],
  );
  if (!cell) throw new DomainError('submission.cell-unknown', { indicator: indicatorCode });
  const { tenantKind, domains } = caller.session;
  if (tenantKind === 'department' && !domains.includes(cell.domain))
    throw new DomainError('submission.not-your-domain', { indicators: indicatorCode });
}

async function countQuestions(tx: Transaction, { communeId, id }: LockedSubmission): Promise<void> {
  await tx.query(
    `update commune.submissions s set version = s.version + 1, updated_at = now(), updated_by = $3,
       question_count = (select count(*) from commune.explanation_requests q
         where q.commune_id = s.commune_id and q.submission_id = s.id and q.answer is null)
     where s.commune_id = $1 and s.id = $2`,
    [communeId, id, actorId(tx)],
  );
}

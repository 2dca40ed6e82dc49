import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { SubmissionItemBody, SubmitFormBody } from '@cis/contracts';
import { actorId, Database, newRowId, type Statement, type Transaction } from '@cis/database';
import {
  decidedState,
  decisionCounts,
  DomainError,
  formatVietnameseDate,
  isSettled,
  isStepAllowed,
  periodWindow,
  refuseUnlessReady,
  renewedDecision,
  todayInVietnam,
  type PeriodWindow,
} from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import { lockFigures, refreshComputed } from '../figures/index.js';
import { refuseOwnWork } from '../four-eyes.js';
import { readFormPlace, readFormRows, type FormKey, type FormPlace, type FormRow } from './form-rows.js';
import { lockForm, lockSubmission, type LockedSubmission } from './locked-submissions.js';
import { sealedForm } from './sealed-form.js';
import { cellStatements, isSealed, versionStatements } from './sealing.js';
import { eventStatements, recordEvents } from './submission-events.js';
import { SubmissionsReader } from './submissions.reader.js';

/** The commune's side: a leader sends what the officers entered, and opens it again to correct it. */
@Injectable()
export class SubmittingService {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
    private readonly reader: SubmissionsReader,
  ) {}

  /**
   * Seals the figures as they stand and sends them. With one idempotency key it is done once.
   * @throws DomainError period.upcoming, period.closed, submission.approved, submission.unchanged, submission.own-entry and those of
   * refuseUnlessReady.
   */
  async submit(
    caller: CallerContext,
    body: SubmitFormBody,
    idempotencyKey?: string,
  ): Promise<SubmissionItemBody> {
    const commune = communeFor(this.communes, caller);
    const key: FormKey = { communeId: commune.id, form: body.form, periodCode: body.periodCode };
    const versionId = newRowId(
      idempotencyKey === undefined
        ? undefined
        : {
            userId: caller.session.userId,
            about: `${commune.id} ${body.form} ${body.periodCode}`,
            key: idempotencyKey,
          },
    );
    const id = await this.database.within(caller.scope, async (tx) => {
      const place = await readFormPlace(tx, key);
      const window = refuseUnlessOpen(key, place);
      await lockFigures(tx, [commune.id]);
      const submission = await lockOrOpen(tx, key);
      if (idempotencyKey === undefined || !(await isSealed(tx, commune.id, versionId)))
        await seal(tx, caller, {
          key,
          place: window.place,
          window: window.window,
          commune,
          submission,
          versionId,
        });
      return submission.id;
    });
    return this.reader.item(caller, id);
  }

  /**
   * Opens an approved form for a correction ("đính chính"); what was sealed stays as it is.
   * @throws DomainError submission.not-reopenable, period.closed: a form nobody could fill in again is not opened.
   */
  async reopen(caller: CallerContext, id: string, reason: string): Promise<SubmissionItemBody> {
    const commune = communeFor(this.communes, caller);
    await this.database.within(caller.scope, async (tx) => {
      // Before the header, as everybody who saves figures does.
      await lockFigures(tx, [commune.id]);
      const submission = await lockSubmission(tx, id);
      if (!isStepAllowed(submission.state, 'reopen')) throw new DomainError('submission.not-reopenable');
      refuseUnlessOpen(submission, await readFormPlace(tx, submission));
      await tx.query(
        `update commune.submissions set state = 'draft', correction_reason = $3, version = version + 1, updated_at = now(), updated_by = $4
         where commune_id = $1 and id = $2`,
        [submission.communeId, id, reason, actorId(tx)],
      );
      await refreshComputed(tx, submission);
      await recordEvents(tx, caller, [
        { submission, action: 'reopened', number: submission.sealedNumber, reason },
      ]);
    });
    return this.reader.item(caller, id);
  }
}

/** @throws DomainError submission.form-unknown, period.upcoming, period.closed. */
function refuseUnlessOpen(
  { form, periodCode }: Pick<FormKey, 'form' | 'periodCode'>,
  place: FormPlace | null,
): { place: FormPlace & { setId: number }; window: PeriodWindow } {
  const setId = place?.setId ?? null;
  if (!place || setId === null)
    throw new DomainError('submission.form-unknown', { form, year: periodCode.slice(0, 4) });
  const window = periodWindow(place, todayInVietnam(), {
    unlockedUntil: place.unlockedUntil,
    now: new Date().toISOString(),
  });
  if (window.state === 'upcoming') throw new DomainError('period.upcoming', { period: place.labelVi });
  if (!window.mayEnter) {
    throw new DomainError('period.closed', {
      period: place.labelVi,
      date: formatVietnameseDate(window.locksOn),
    });
  }
  return { place: { ...place, setId }, window };
}

/** Figures may have come by a way that opens no form; then sending opens it. */
async function lockOrOpen(tx: Transaction, key: FormKey): Promise<LockedSubmission> {
  const found = await lockForm(tx, key);
  if (found) return found;
  await tx.query(
    `insert into commune.submissions (commune_id, id, form, period_code, created_by, updated_by) values ($1, $2, $3, $4, $5, $5)
     on conflict (commune_id, form, period_code) do nothing`,
    [key.communeId, newRowId(), key.form, key.periodCode, actorId(tx)],
  );
  const opened = await lockForm(tx, key);
  if (!opened) throw new Error('A submission that was just opened is not there');
  return opened;
}

interface Sealing {
  readonly key: FormKey;
  readonly place: FormPlace & { readonly setId: number };
  readonly window: PeriodWindow;
  readonly commune: Commune;
  readonly submission: LockedSubmission;
  readonly versionId: string;
}

async function seal(tx: Transaction, caller: CallerContext, sealing: Sealing): Promise<void> {
  const { key, place, window, commune, submission } = sealing;
  if (!isStepAllowed(submission.state, 'submit')) throw new DomainError('submission.approved');
  const rows = await readFormRows(tx, key, {
    setId: place.setId,
    year: place.year,
    communeType: commune.type,
    submissionId: submission.id,
  });
  refuseUnlessReady(rows.map((row) => ({ ...row, name: row.nameVi })));
  const figures = rows.filter(({ version, sealedVersion }) => version > 0 || sealedVersion !== null);
  const changed = figures.filter(({ version, sealedVersion }) => version !== sealedVersion);
  if (submission.state !== 'draft' && changed.length === 0) throw new DomainError('submission.unchanged');
  await refuseOwnFigures(tx, caller, changed);
  const number = submission.sealedNumber + 1;
  const isSample = submission.isSample && figures.every((row) => row.isSample);
  const content = sealedForm({ code: key.form, periodCode: key.periodCode, place, commune }, figures, {
    submittedByName: caller.session.fullName,
    isLate: window.isLate,
  });
  const cells = figures.map((row) => ({
    indicatorCode: row.code,
    version: row.version,
    decision: renewedDecision(
      row.decision === null ? null : { decision: row.decision, sealedVersion: row.sealedVersion ?? 0 },
      row.version,
    ),
  }));
  const counts = decisionCounts(cells.map(({ decision }) => decision));
  const state = decidedState(counts);
  const actor = actorId(tx);
  const details = { isLate: window.isLate, changed: number === 1 ? [] : changed.map(({ code }) => code) };
  const header: Statement = [
    `update commune.submissions set state = $3, sealed_number = $4, submitted_at = now(), submitted_by = $5, is_late = $6,
       correction_reason = null, expected_count = $7, filled_count = $8, warning_count = 0, changed_count = 0, returned_count = 0,
       pending_count = $9, is_sample = $10, version = version + 1, updated_at = now(), updated_by = $5
     where commune_id = $1 and id = $2`,
    [
      commune.id,
      submission.id,
      state,
      number,
      actor,
      window.isLate,
      rows.filter(({ isExpected }) => isExpected).length,
      rows.filter((row) => row.isExpected && isSettled(row.state)).length,
      counts.pending,
      isSample,
    ],
  ];
  await tx.queryAll([
    ...versionStatements(
      {
        communeId: commune.id,
        id: sealing.versionId,
        submissionId: submission.id,
        number,
        content,
        reason: submission.correctionReason,
        isSample,
      },
      actor,
    ),
    ...cellStatements({ communeId: commune.id, submissionId: submission.id, isSample }, cells, actor),
    header,
    ...eventStatements(caller, actor, [
      { submission, action: 'submitted', number, reason: submission.correctionReason, details },
      // Everything in it was accepted before and is unchanged: there is nothing left to decide.
      ...(state === 'approved' ? [{ submission, action: 'approved' as const, number }] : []),
    ]),
  ]);
}

/** Computed figures are nobody's; of those sent before only what changed since is looked at again. */
async function refuseOwnFigures(
  tx: Transaction,
  caller: CallerContext,
  changed: readonly FormRow[],
): Promise<void> {
  const own = changed.filter((row) => !row.isDerived && row.enteredBy === caller.session.userId);
  await refuseOwnWork(tx, caller, {
    entity: 'observations',
    ids: own.flatMap(({ observationId }) => (observationId === null ? [] : [observationId])),
    exception: 'submitted-own-entry',
    refusal: new DomainError('submission.own-entry', { count: own.length }),
  });
}

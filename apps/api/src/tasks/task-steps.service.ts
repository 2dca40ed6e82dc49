import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  TASK_CLARITY_LABELS,
  type ExplainTaskBody,
  type ExtendTaskBody,
  type ReassignTaskBody,
  type ReturnTaskBody,
  type SetAsideTaskBody,
  TaskUpdateBody,
} from '@cis/contracts';
import { actorId, Database, newRowId, type Transaction } from '@cis/database';
import { DomainError, missingClarities, todayInVietnam } from '@cis/domain';
import { refuseOwnWork } from '../four-eyes.js';
import {
  changeTask,
  lockTask,
  refuseUnlessAssigner,
  refuseUnlessInvolved,
  refuseUnlessOwnerInOffice,
  refuseUnlessRunning,
  type LockedTask,
} from './locked-task.js';
import { attachFiles } from './attached-files.js';
import { ownCompletions } from './completion-reporters.js';
import { reportingLead } from './reporting-lead.js';
import { recordTaskEvents } from './task-events.js';
import { ownerNames } from './owner-names.js';
import { ownLead, replaceLeads } from './task-leads.js';
import {
  dateFault,
  refuseUnlessAwaitingConfirmation,
  refuseUnlessConfirmable,
  refuseUnlessExtendable,
  refuseUnlessReassignable,
} from './step-rules.js';
import { leadsOf, progressOf, taskCompletion, taskPercent, type LockedLead } from './task-progress.js';

const FIELD_OF_CLARITY = {
  owner: 'ownerAssignmentId',
  work: 'title',
  time: 'deadline',
  responsibility: 'leadOrg',
  product: 'deliverable',
  authority: 'authority',
} as const;

const LEAD_MISSING = {
  pointer: '/leadId',
  code: 'required',
  detail: 'Chọn cơ quan mà báo cáo này nói về.',
} as const;

/** The life of a task after its draft; each step locks the task, so two of them never mix. */
@Injectable()
export class TaskStepsService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError task.not-clear with what is missing of the six, task.already-assigned. */
  assign(caller: CallerContext, id: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      if (task.isAssigned) throw new DomainError('task.already-assigned');
      refuseUnclear(task);
      await refuseUnlessOwnerInOffice(tx, task.communeId, task.ownerAssignmentId);
      await changeTask(tx, task, {
        assignedAt: new Date(),
        assignedBy: actorId(tx),
        assignedByTenant: caller.session.tenantId,
        originalDeadline: task.deadline,
      });
      if ((await leadsOf(tx, task)).length === 0)
        await replaceLeads(tx, task, [ownLead(task.communeId, task.leadOrg ?? '')], actorId(tx));
      await recordTaskEvents(tx, caller, [
        { task, action: 'assigned', details: { deadline: task.deadline } },
      ]);
    });
  }

  /** Progress; a completion names the product and then waits for the assigner. */
  report(caller: CallerContext, id: string, body: TaskUpdateBody, idempotencyKey?: string): Promise<void> {
    const reportedOn = body.reportedOn ?? todayInVietnam();
    if (reportedOn > todayInVietnam()) throw dateFault('/reportedOn', 'ngày báo cáo ở tương lai');
    const reportId = newRowId(
      idempotencyKey === undefined
        ? undefined
        : { userId: caller.session.userId, about: id, key: idempotencyKey },
    );
    return this.step(caller, id, async (tx, task) => {
      const leads = await leadsOf(tx, task);
      refuseUnlessInvolved(caller, task, leads);
      if (idempotencyKey !== undefined && (await isReported(tx, task, reportId))) return;
      refuseUnlessRunning(task);
      if (task.knownSince !== null && reportedOn < task.knownSince)
        throw dateFault('/reportedOn', 'ngày báo cáo trước khi có nhiệm vụ');
      const lead = reportingLead(caller, task, leads, body.leadId);
      if (body.isCompletion) refuseBadCompletion(task, lead, body);
      if (!lead && leads.length > 0 && (body.isCompletion || typeof body.percent === 'number'))
        throw new DomainError('task.lead-unclear', {}, { faults: [LEAD_MISSING] });
      const report = Object.assign(new TaskUpdateBody(), body, { reportedOn });
      await insertReport(tx, task, lead, { id: reportId, report });
      await attachFiles(tx, task, reportId, body.fileIds ?? []);
      await this.keepProgress(tx, task, { leads, lead, report, reportId });
      if (body.isCompletion)
        await recordTaskEvents(tx, caller, [
          {
            task,
            action: 'completed',
            details: { completedOn: reportedOn, ...(lead && { lead: lead.orgName }) },
          },
        ]);
    });
  }

  /** The lead that reported, and what the task repeats of its reports and leads. */
  private async keepProgress(
    tx: Transaction,
    task: LockedTask,
    {
      leads,
      lead,
      report,
      reportId,
    }: {
      readonly leads: readonly LockedLead[];
      readonly lead: LockedLead | null;
      readonly report: TaskUpdateBody;
      readonly reportId: string;
    },
  ): Promise<void> {
    const reportedOn = report.reportedOn ?? todayInVietnam();
    const progress = await progressOf(tx, task, reportId);
    const ofLead = lead && (leads.length === 1 ? progress.task : progress.byLead.get(lead.id));
    const after = leads.map((one) =>
      one.id === lead?.id
        ? {
            ...one,
            percent: ofLead?.percent ?? null,
            completedOn: report.isCompletion ? reportedOn : one.completedOn,
          }
        : one,
    );
    if (lead)
      await tx.query(
        `update commune.task_leads set percent = $3, last_reported_on = $4, completed_on = coalesce($5::date, completed_on),
           return_reason = case when $5::date is null then return_reason end, version = version + 1, updated_at = now(), updated_by = $6
         where commune_id = $1 and id = $2`,
        [
          task.communeId,
          lead.id,
          ofLead?.percent ?? null,
          ofLead?.lastReportedOn ?? null,
          report.isCompletion ? reportedOn : null,
          actorId(tx),
        ],
      );
    const completedOn = report.isCompletion ? taskCompletion(after, reportedOn) : null;
    await changeTask(tx, task, {
      firstReportedOn: progress.task.firstReportedOn,
      lastReportedOn: progress.task.lastReportedOn,
      percent: taskPercent(progress.task.percent, after),
      ...(completedOn !== null && task.completedOn === null && { completedOn, returnReason: null }),
    });
  }

  /**
   * Whoever reported the completion does not confirm it, unless nobody else has an account.
   * @throws DomainError task.confirmed-by-assigner, task.not-completed, task.already-confirmed, task.own-report.
   */
  confirm(caller: CallerContext, id: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAwaitingConfirmation(caller, task);
      const isOwn = (await ownCompletions(tx, caller, [task])).length > 0;
      await refuseOwnWork(tx, caller, {
        entity: 'tasks',
        ids: isOwn ? [task.id] : [],
        exception: 'confirmed-own-report',
        refusal: new DomainError('task.own-report'),
      });
      await changeTask(tx, task, { confirmedAt: new Date(), confirmedBy: actorId(tx) });
      await recordTaskEvents(tx, caller, [{ task, action: 'confirmed' }]);
    });
  }

  /** Not accepted: the lead named, else every one that is done, counts as not done again, with the reason; and so does the task. */
  sendBack(caller: CallerContext, id: string, { reason, leadId }: ReturnTaskBody): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessConfirmable(caller, task);
      const leads = await leadsOf(tx, task);
      const lead = leadId === undefined ? null : reportingLead(caller, task, leads, leadId);
      const isDone = lead ? lead.completedOn !== null : leads.some(({ completedOn }) => completedOn !== null);
      if (!isDone && (lead || task.completedOn === null)) throw new DomainError('task.not-completed');
      await tx.query(
        `update commune.task_leads set completed_on = null, return_reason = $4, version = version + 1, updated_at = now(), updated_by = $5
         where commune_id = $1 and task_id = $2 and ($3::uuid is null or id = $3) and completed_on is not null`,
        [task.communeId, task.id, lead?.id ?? null, reason, actorId(tx)],
      );
      await changeTask(tx, task, {
        ...(lead?.role !== 'support' && { completedOn: null }),
        returnReason: reason,
        percent: await this.percentAfterReturn(tx, task),
      });
      await recordTaskEvents(tx, caller, [
        { task, action: 'returned', reason, ...(lead && { details: { lead: lead.orgName } }) },
      ]);
    });
  }

  /** What was returned is not done: each lead stands again at what it had told before. @returns the per cent of the task. */
  private async percentAfterReturn(tx: Transaction, task: LockedTask): Promise<number | null> {
    const progress = await progressOf(tx, task, null);
    const leads = await leadsOf(tx, task);
    const after = leads.map((lead) => ({
      ...lead,
      percent: (leads.length === 1 ? progress.task : progress.byLead.get(lead.id))?.percent ?? null,
    }));
    await tx.query(
      `update commune.task_leads l set percent = k.percent from unnest($2::uuid[], $3::smallint[]) k (id, percent)
       where l.commune_id = $1 and l.id = k.id and l.percent is distinct from k.percent`,
      [task.communeId, after.map(({ id }) => id), after.map(({ percent }) => percent)],
    );
    return taskPercent(progress.task.percent, after);
  }

  /** Another person of the commune answers for it. @throws DomainError task.already-completed while the completion waits. */
  reassign(caller: CallerContext, id: string, body: ReassignTaskBody): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessReassignable(caller, task);
      await refuseUnlessOwnerInOffice(tx, task.communeId, body.ownerAssignmentId);
      const names = await ownerNames(tx, [task.ownerAssignmentId, body.ownerAssignmentId]);
      await changeTask(tx, task, { ownerAssignmentId: body.ownerAssignmentId });
      await recordTaskEvents(tx, caller, [
        {
          task,
          action: 'reassigned',
          reason: body.reason,
          document: body.document,
          details: {
            from: names.get(task.ownerAssignmentId ?? '') ?? null,
            to: names.get(body.ownerAssignmentId) ?? null,
          },
        },
      ]);
    });
  }

  /** A lead's own words on being late; the newest stand on the lead. @throws DomainError task.not-overdue, task.lead-unclear. */
  explain(caller: CallerContext, id: string, body: ExplainTaskBody): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      const leads = await leadsOf(tx, task);
      refuseUnlessInvolved(caller, task, leads);
      if (!task.isAssigned) throw new DomainError('task.not-assigned');
      if (task.isSuperseded) throw new DomainError('task.superseded');
      if (task.disposition !== null) throw new DomainError('task.set-aside');
      const lead = reportingLead(caller, task, leads, body.leadId);
      if (!lead) throw new DomainError('task.lead-unclear', {}, { faults: [LEAD_MISSING] });
      if (task.deadline === null || (lead.completedOn ?? todayInVietnam()) <= task.deadline)
        throw new DomainError('task.not-overdue');
      await tx.query(
        `update commune.task_leads set overdue_explanation = $3, explained_at = now(), explained_by = $4, version = version + 1,
           updated_at = now(), updated_by = $4
         where commune_id = $1 and id = $2`,
        [task.communeId, lead.id, body.explanation, actorId(tx)],
      );
      await recordTaskEvents(tx, caller, [
        { task, action: 'explained', reason: body.explanation, details: { lead: lead.orgName } },
      ]);
    });
  }

  /** A later deadline; the original one stays on record. */
  extend(caller: CallerContext, id: string, body: ExtendTaskBody): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessExtendable(caller, task, body.deadline);
      await changeTask(tx, task, {
        deadline: body.deadline,
        extensionReason: body.reason,
        extensionDocument: body.document ?? null,
      });
      await recordTaskEvents(tx, caller, [
        {
          task,
          action: 'extended',
          reason: body.reason,
          document: body.document,
          details: { from: task.deadline, to: body.deadline },
        },
      ]);
    });
  }

  /** Paused, or not applicable to this commune; still counted in the total. */
  setAside(
    caller: CallerContext,
    id: string,
    disposition: 'paused' | 'not_applicable',
    body: SetAsideTaskBody,
  ): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAssigner(caller, task);
      refuseUnlessRunning(task);
      await changeTask(tx, task, {
        disposition,
        dispositionReason: body.reason,
        dispositionDocument: body.document ?? null,
      });
      await recordTaskEvents(tx, caller, [
        { task, action: disposition, reason: body.reason, document: body.document },
      ]);
    });
  }

  resume(caller: CallerContext, id: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAssigner(caller, task);
      if (task.isSuperseded) throw new DomainError('task.superseded');
      if (task.disposition === null) throw new DomainError('task.not-set-aside');
      await changeTask(tx, task, { disposition: null, dispositionReason: null, dispositionDocument: null });
      await recordTaskEvents(tx, caller, [{ task, action: 'resumed' }]);
    });
  }

  private step(
    caller: CallerContext,
    id: string,
    work: (tx: Transaction, task: LockedTask) => Promise<void>,
  ): Promise<void> {
    return this.database.within(caller.scope, async (tx) => work(tx, await lockTask(tx, caller, id)));
  }
}

function refuseUnclear(task: LockedTask): void {
  const missing = missingClarities(task);
  if (missing.length === 0) return;
  throw new DomainError(
    'task.not-clear',
    { missing: missing.map((clarity) => TASK_CLARITY_LABELS[clarity].vi).join(', ') },
    {
      faults: missing.map((clarity) => ({
        pointer: `/${clarity === 'time' && task.kind === 'routine' ? 'rhythm' : FIELD_OF_CLARITY[clarity]}`,
        code: clarity,
        detail: `Chưa ${TASK_CLARITY_LABELS[clarity].vi}.`,
      })),
    },
  );
}

function refuseBadCompletion(task: LockedTask, lead: LockedLead | null, body: TaskUpdateBody): void {
  if (task.kind === 'routine') throw new DomainError('task.kind-mismatch');
  if ((lead ? lead.completedOn : task.completedOn) !== null) throw new DomainError('task.already-completed');
  const isShown = typeof body.deliverableEvidence === 'string' || (body.fileIds ?? []).length > 0;
  if (!isShown) {
    throw new DomainError(
      'task.deliverable-missing',
      {},
      {
        faults: [
          {
            pointer: '/deliverableEvidence',
            code: 'required',
            detail: 'Nêu sản phẩm đã hoàn thành hoặc đính kèm minh chứng.',
          },
        ],
      },
    );
  }
}

/** Whether an earlier request with the same idempotency key has written the report. */
async function isReported(tx: Transaction, { communeId }: LockedTask, id: string): Promise<boolean> {
  const rows = await tx.query('select from commune.task_updates where commune_id = $1 and id = $2', [
    communeId,
    id,
  ]);
  return rows.length > 0;
}

/** `created_at` is the moment the task is locked, not the start of the transaction: so reports stand in the order they took effect. */
async function insertReport(
  tx: Transaction,
  task: LockedTask,
  lead: LockedLead | null,
  { id, report: body }: { readonly id: string; readonly report: TaskUpdateBody },
): Promise<void> {
  await tx.query(
    `insert into commune.task_updates (commune_id, id, task_id, reported_on, percent, body, difficulty, proposal, deliverable_evidence,
       is_completion, lead_id, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp(), $12)`,
    [
      task.communeId,
      id,
      task.id,
      body.reportedOn,
      body.percent ?? (body.isCompletion ? 100 : null),
      body.body,
      body.difficulty ?? null,
      body.proposal ?? null,
      body.deliverableEvidence ?? null,
      body.isCompletion ?? false,
      lead?.id ?? null,
      actorId(tx),
    ],
  );
}

import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  TASK_CLARITY_LABELS,
  type ExtendTaskBody,
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
  type LockedTask,
} from './locked-task.js';

const FIELD_OF_CLARITY = {
  owner: 'ownerAssignmentId',
  work: 'title',
  time: 'deadline',
  responsibility: 'leadOrg',
  product: 'deliverable',
  authority: 'authority',
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
      refuseUnlessInvolved(caller, task);
      if (idempotencyKey !== undefined && (await isReported(tx, task, reportId))) return;
      refuseUnlessRunning(task);
      if (task.knownSince !== null && reportedOn < task.knownSince)
        throw dateFault('/reportedOn', 'ngày báo cáo trước khi có nhiệm vụ');
      if (body.isCompletion) refuseBadCompletion(task, body);
      await insertReport(tx, task, reportId, Object.assign(new TaskUpdateBody(), body, { reportedOn }));
      if (body.isCompletion) await changeTask(tx, task, { completedOn: reportedOn, returnReason: null });
    });
  }

  /**
   * Whoever reported the completion does not confirm it, unless nobody else has an account.
   * @throws DomainError task.confirmed-by-assigner, task.not-completed, task.already-confirmed, task.own-report.
   */
  confirm(caller: CallerContext, id: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAwaitingConfirmation(caller, task);
      const isOwn = (await completionReporter(tx, task)) === caller.session.userId;
      await refuseOwnWork(tx, caller, {
        entity: 'tasks',
        ids: isOwn ? [task.id] : [],
        exception: 'confirmed-own-report',
        refusal: new DomainError('task.own-report'),
      });
      await changeTask(tx, task, { confirmedAt: new Date(), confirmedBy: actorId(tx) });
    });
  }

  /** Not accepted: counts as not done again, with the reason. */
  sendBack(caller: CallerContext, id: string, reason: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAwaitingConfirmation(caller, task);
      await changeTask(tx, task, { completedOn: null, returnReason: reason });
    });
  }

  /** A later deadline; the original one stays on record. */
  extend(caller: CallerContext, id: string, body: ExtendTaskBody): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAssigner(caller, task);
      refuseUnlessRunning(task);
      if (task.kind === 'routine') throw new DomainError('task.kind-mismatch');
      if (task.completedOn !== null) throw new DomainError('task.already-completed');
      if (task.deadline !== null && body.deadline <= task.deadline)
        throw dateFault('/deadline', 'hạn mới phải sau hạn đang áp dụng');
      await changeTask(tx, task, {
        deadline: body.deadline,
        extensionReason: body.reason,
        extensionDocument: body.document ?? null,
      });
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
    });
  }

  resume(caller: CallerContext, id: string): Promise<void> {
    return this.step(caller, id, async (tx, task) => {
      refuseUnlessAssigner(caller, task);
      if (task.disposition === null) throw new DomainError('task.not-set-aside');
      await changeTask(tx, task, { disposition: null, dispositionReason: null, dispositionDocument: null });
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

function refuseUnlessRunning(task: LockedTask): void {
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.isConfirmed) throw new DomainError('task.already-confirmed');
  if (task.disposition !== null) throw new DomainError('task.set-aside');
}

function refuseBadCompletion(task: LockedTask, body: TaskUpdateBody): void {
  if (task.kind === 'routine') throw new DomainError('task.kind-mismatch');
  if (task.completedOn !== null) throw new DomainError('task.already-completed');
  if (body.deliverableEvidence === undefined || body.deliverableEvidence === null) {
    throw new DomainError(
      'task.deliverable-missing',
      {},
      {
        faults: [
          { pointer: '/deliverableEvidence', code: 'required', detail: 'Nêu sản phẩm đã hoàn thành.' },
        ],
      },
    );
  }
}

function refuseUnlessAwaitingConfirmation(caller: CallerContext, task: LockedTask): void {
  if (!task.isAssigned) throw new DomainError('task.not-assigned');
  if (task.assignedByTenant !== caller.session.tenantId) throw new DomainError('task.confirmed-by-assigner');
  if (task.isConfirmed) throw new DomainError('task.already-confirmed');
  if (task.completedOn === null) throw new DomainError('task.not-completed');
}

/** Whether an earlier request with the same idempotency key has written the report. */
async function isReported(tx: Transaction, { communeId }: LockedTask, id: string): Promise<boolean> {
  const rows = await tx.query('select from commune.task_updates where commune_id = $1 and id = $2', [
    communeId,
    id,
  ]);
  return rows.length > 0;
}

/** Who made the report that completed the task as it stands; earlier ones were returned. Null for imported and sample rows. */
async function completionReporter(tx: Transaction, { communeId, id }: LockedTask): Promise<string | null> {
  const [report] = await tx.query<{ createdBy: string | null }>(
    `select created_by as "createdBy" from commune.task_updates
     where commune_id = $1 and task_id = $2 and is_completion order by created_at desc limit 1`,
    [communeId, id],
  );
  return report?.createdBy ?? null;
}

/** `created_at` is the moment the task is locked, not the start of the transaction: so reports stand in the order they took effect. */
async function insertReport(
  tx: Transaction,
  task: LockedTask,
  id: string,
  body: TaskUpdateBody,
): Promise<void> {
  await tx.query(
    `insert into commune.task_updates (commune_id, id, task_id, reported_on, percent, body, difficulty, proposal, deliverable_evidence,
       is_completion, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp(), $11)`,
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
      actorId(tx),
    ],
  );
}

function dateFault(pointer: string, detail: string): DomainError {
  return new DomainError(
    'task.date-not-allowed',
    { detail },
    { faults: [{ pointer, code: 'date', detail }] },
  );
}

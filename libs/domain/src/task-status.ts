import type { ProblemParams, TaskClarity, TaskStatus, TaskStatusReasonCode } from '@cis/contracts';
import { daysBetween } from './period-window.js';
import { formatVietnameseDate } from './vietnamese-date.js';

/** What the status of a task is derived from; dates are `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export interface TaskFacts {
  readonly kind: 'deadline' | 'routine';
  readonly assignedOn: string | null;
  readonly deadline: string | null;
  readonly originalDeadline: string | null;
  readonly completedOn: string | null;
  readonly confirmedOn: string | null;
  /** Day of the first progress report. */
  readonly firstReportedOn: string | null;
  readonly disposition: 'not_applicable' | 'paused' | null;
  /** From this day a newer document stands in its place. */
  readonly supersededOn: string | null;
}

export interface DerivedTaskStatus {
  readonly status: TaskStatus;
  /** Not done and at most 7 days left. */
  readonly isDueSoon: boolean;
  readonly isExtended: boolean;
  /** An extension never hides that the first deadline passed. */
  readonly isPastOriginalDeadline: boolean;
  /** Reported complete, not yet confirmed by the assigner. */
  readonly isAwaitingConfirmation: boolean;
  readonly reason: { readonly code: TaskStatusReasonCode; readonly params: ProblemParams };
}

/** Days before the deadline from which a task is "sắp đến hạn" (domain.md 4.2). */
export const DUE_SOON_DAYS = 7;

/**
 * The one definition of a task's status on a day (domain.md 4.2). What the assigner decided comes first (a newer document before
 * anything else), then routine, then completion against the deadline in force, then the calendar.
 */
export function taskStatus(task: TaskFacts, asOf: string): DerivedTaskStatus {
  const [status, code] = statusAndReason(task, asOf);
  const isOpen = status === 'not_started' || status === 'in_progress';
  const daysLeft = task.deadline === null ? null : daysBetween(asOf, task.deadline);
  const completedOn = isOn(task.completedOn, asOf) ? task.completedOn : null;
  return {
    status,
    isDueSoon: isOpen && daysLeft !== null && daysLeft <= DUE_SOON_DAYS,
    isExtended: task.deadline !== task.originalDeadline && task.originalDeadline !== null,
    isPastOriginalDeadline: task.originalDeadline !== null && (completedOn ?? asOf) > task.originalDeadline,
    isAwaitingConfirmation: completedOn !== null && !isOn(task.confirmedOn, asOf),
    reason: { code, params: reasonParams(task, asOf) },
  };
}

function statusAndReason(task: TaskFacts, asOf: string): [TaskStatus, TaskStatusReasonCode] {
  if (!isOn(task.assignedOn, asOf)) return ['draft', 'not-assigned'];
  if (isOn(task.supersededOn, asOf)) return ['superseded', 'superseded'];
  if (task.disposition !== null) return [task.disposition, 'set-aside'];
  if (task.kind === 'routine') return ['routine', 'reported-by-rhythm'];
  const deadline = task.deadline ?? '9999-12-31';
  if (task.completedOn !== null && task.completedOn <= asOf) {
    return task.completedOn <= deadline
      ? ['done_on_time', 'completed-before-deadline']
      : ['done_late', 'completed-after-deadline'];
  }
  if (asOf > deadline) return ['overdue', 'deadline-passed'];
  const isDueNow = asOf === deadline;
  return isOn(task.firstReportedOn, asOf)
    ? ['in_progress', isDueNow ? 'work-reported-due-today' : 'work-reported']
    : ['not_started', isDueNow ? 'no-report-due-today' : 'no-report-yet'];
}

function reasonParams({ deadline, completedOn, supersededOn }: TaskFacts, asOf: string): ProblemParams {
  if (isOn(supersededOn, asOf)) return { supersededOn: formatVietnameseDate(supersededOn) };
  if (deadline === null) return {};
  const end = completedOn !== null && completedOn <= asOf ? completedOn : asOf;
  return {
    deadline: formatVietnameseDate(deadline),
    days: Math.abs(daysBetween(end, deadline)),
    ...(completedOn === null ? {} : { completedOn: formatVietnameseDate(completedOn) }),
  };
}

function isOn(day: string | null, asOf: string): day is string {
  return day !== null && day <= asOf;
}

/** How many tasks stand where; every assigned task that is not superseded is in exactly one of the parts. */
export interface TaskCounters {
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly notStarted: number;
  readonly inProgress: number;
  /** notStarted + inProgress. */
  readonly inTime: number;
  readonly overdue: number;
  readonly routine: number;
  readonly notApplicable: number;
  readonly paused: number;
}

/** Counts by status; drafts are not counted because they are not assigned, nor what a newer document stands in for. */
export function taskCounters(counts: Readonly<Partial<Record<TaskStatus, number>>>): TaskCounters {
  const of = (status: TaskStatus) => counts[status] ?? 0;
  const inTime = of('not_started') + of('in_progress');
  const done = of('done_on_time') + of('done_late');
  return {
    total: done + inTime + of('overdue') + of('routine') + of('not_applicable') + of('paused'),
    doneOnTime: of('done_on_time'),
    doneLate: of('done_late'),
    notStarted: of('not_started'),
    inProgress: of('in_progress'),
    inTime,
    overdue: of('overdue'),
    routine: of('routine'),
    notApplicable: of('not_applicable'),
    paused: of('paused'),
  };
}

/** What the six clarities are read from. */
export interface TaskOutline {
  readonly title: string;
  readonly kind: 'deadline' | 'routine';
  readonly rhythm: string | null;
  readonly deadline: string | null;
  /** An active assignment, not free text. */
  readonly ownerAssignmentId: string | null;
  readonly leadOrg: string | null;
  readonly deliverable: string | null;
  readonly authority: string | null;
}

/** Which of the six clarities (6 rõ) are missing; empty when the task may be assigned. */
export function missingClarities(task: TaskOutline): TaskClarity[] {
  const given: Readonly<Record<TaskClarity, boolean>> = {
    owner: task.ownerAssignmentId !== null,
    work: task.title.trim().length >= 5,
    time: task.kind === 'deadline' ? task.deadline !== null : task.rhythm !== null,
    responsibility: task.leadOrg !== null,
    product: task.deliverable !== null,
    authority: task.authority !== null,
  };
  return (Object.keys(given) as TaskClarity[]).filter((clarity) => !given[clarity]);
}

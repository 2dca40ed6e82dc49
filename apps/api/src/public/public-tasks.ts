import type { PublicTask, PublicTaskCounts, PublicTaskStatus } from '@cis/contracts';
import { taskStatus } from '@cis/domain';
import type { TaskRow } from './published-rows.js';

/** How far work is, is told while it is in hand: of what was reported complete only its confirmation counts. */
const IN_HAND: ReadonlySet<PublicTaskStatus> = new Set(['overdue', 'in_progress', 'not_started', 'paused']);

/** A published task as citizens see it on a day. */
export function publicTask(task: TaskRow, today: string): PublicTask {
  const { isDueSoon } = taskStatus({ ...task, supersededOn: null }, today);
  const status = publicStatus(task, today);
  const isDone = status === 'done_on_time' || status === 'done_late';
  return {
    title: task.title,
    category: task.category,
    kind: task.kind,
    rhythm: task.rhythm,
    startsOn: task.startsOn,
    deadline: task.deadline,
    originalDeadline: task.originalDeadline,
    leadOrg: task.leadOrg,
    deliverable: task.deliverable,
    programmeName: task.programmeName,
    documentNumber: task.documentNumber,
    documentDate: task.documentDate,
    documentIssuer: task.documentIssuer,
    status,
    isDueSoon,
    percent: task.kind === 'deadline' && IN_HAND.has(status) ? task.percent : null,
    reportedOn: task.lastReportedOn,
    completedOn: isDone ? task.completedOn : null,
    isSample: task.isSample,
  };
}

/** The view lets through what is assigned and not superseded. */
function publicStatus(task: TaskRow, today: string): PublicTaskStatus {
  const { status, isAwaitingConfirmation } = taskStatus({ ...task, supersededOn: null }, today);
  if (status === 'done_on_time' || status === 'done_late')
    return isAwaitingConfirmation ? 'awaiting_confirmation' : status;
  return status === 'draft' || status === 'superseded' ? 'not_started' : status;
}

export function taskCounts(tasks: readonly PublicTask[]): PublicTaskCounts {
  const of = (wanted: PublicTaskStatus): number => tasks.filter(({ status }) => status === wanted).length;
  return {
    total: tasks.length,
    overdue: of('overdue'),
    inProgress: of('in_progress'),
    notStarted: of('not_started'),
    awaitingConfirmation: of('awaiting_confirmation'),
    routine: of('routine'),
    doneOnTime: of('done_on_time'),
    doneLate: of('done_late'),
    paused: of('paused'),
    notApplicable: of('not_applicable'),
  };
}

import type { TaskRowAction } from '../task-actions';
import { actionsOf } from '../task-actions';
import type { Task } from '../task.types';

/** What may be done with a task on its page. */
export type TaskStep = TaskRowAction | 'edit' | 'report' | 'explain' | 'block' | 'handDown' | 'reassign';

export interface TaskRights {
  readonly mayWrite: boolean;
  readonly mayAssign: boolean;
  readonly mayConfirm: boolean;
  readonly isCommune: boolean;
}

type Placed = Pick<
  Task,
  | 'assignedAt'
  | 'isAssignedByMe'
  | 'isAwaitingConfirmation'
  | 'confirmedAt'
  | 'disposition'
  | 'kind'
  | 'status'
> & {
  readonly missingClarities: readonly string[];
  readonly leads: readonly Pick<
    Task['leads'][number],
    'isMine' | 'canReport' | 'isLate' | 'completedOn' | 'overdueExplanation'
  >[];
};

/** The steps that fit the task's state and this person, the next best one first; the server checks again. */
export function stepsOf(task: Placed, rights: TaskRights): TaskStep[] {
  const { mayWrite, mayAssign, isCommune } = rights;
  if (task.status === 'superseded') return [];
  if (task.assignedAt === null) {
    const isClear = task.missingClarities.length === 0;
    const edit: TaskStep[] = mayWrite ? ['edit'] : [];
    const assign: TaskStep[] = mayAssign ? ['assign'] : [];
    return isClear ? [...assign, ...edit] : [...edit, ...assign];
  }
  const decisions = actionsOf(task, rights);
  const isOpen = task.confirmedAt === null && task.disposition === null;
  const isDone = task.isAwaitingConfirmation;
  const mayReport = mayWrite && isOpen && (task.leads.length === 0 || task.leads.some(isReportable));
  const owesExplanation =
    mayWrite && task.leads.some((lead) => lead.isMine && lead.isLate && lead.overdueExplanation === null);
  const report: TaskStep[] = mayReport ? ['report'] : [];
  return [
    ...decisions.filter((step) => step === 'confirm' || step === 'return'),
    ...(isDone ? [] : report),
    ...(owesExplanation ? (['explain'] as const) : []),
    ...(isOpen && !isDone && isCommune && mayWrite ? (['block'] as const) : []),
    ...(isOpen && !isDone && isCommune && mayAssign ? (['handDown'] as const) : []),
    ...(isDone ? report : []),
    ...decisions.filter((step) => step === 'resume' || step === 'extend'),
    ...(isOpen && mayAssign && (task.isAssignedByMe || isCommune) ? (['reassign'] as const) : []),
    ...decisions.filter((step) => step === 'pause' || step === 'not-applicable'),
    ...(mayWrite ? (['edit'] as const) : []),
  ];
}

function isReportable({ canReport, completedOn }: Placed['leads'][number]): boolean {
  return canReport && completedOn === null;
}

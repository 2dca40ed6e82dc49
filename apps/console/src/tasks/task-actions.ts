import type { TaskDetailBody } from '@cis/contracts/tasks.dto';

export type TaskRowAction =
  'assign' | 'confirm' | 'return' | 'extend' | 'pause' | 'not-applicable' | 'resume';

interface Rights {
  readonly mayAssign: boolean;
  readonly mayConfirm: boolean;
}

type State = Pick<
  TaskDetailBody,
  'assignedAt' | 'isAssignedByMe' | 'isAwaitingConfirmation' | 'confirmedAt' | 'disposition' | 'kind'
>;

/** Actions that fit the task's state. Only who assigned it decides about it; the server checks again. */
export function actionsOf(
  { assignedAt, isAssignedByMe, isAwaitingConfirmation, confirmedAt, disposition, kind }: State,
  { mayAssign, mayConfirm }: Rights,
): TaskRowAction[] {
  if (assignedAt === null) return mayAssign ? ['assign'] : [];
  if (!isAssignedByMe || confirmedAt !== null) return [];
  if (disposition !== null) return mayAssign ? ['resume'] : [];
  return [
    ...(mayConfirm && isAwaitingConfirmation ? (['confirm', 'return'] as const) : []),
    ...(mayAssign && kind === 'deadline' ? (['extend'] as const) : []),
    ...(mayAssign ? (['pause', 'not-applicable'] as const) : []),
  ];
}

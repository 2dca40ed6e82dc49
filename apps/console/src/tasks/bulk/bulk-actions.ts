import type { TaskRow } from '../task.types';

export const BULK_ACTIONS = ['confirm', 'extend', 'reassign'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

type Chosen = Pick<
  TaskRow,
  | 'kind'
  | 'assignedAt'
  | 'confirmedAt'
  | 'isAwaitingConfirmation'
  | 'isAssignedByMe'
  | 'communeCode'
  | 'status'
>;

/** Whether a step on many makes sense for this one; the server tells for each why it was refused. */
export function fits(action: BulkAction, task: Chosen): boolean {
  const { assignedAt, confirmedAt, isAssignedByMe, isAwaitingConfirmation, kind, status } = task;
  if (assignedAt === null || confirmedAt !== null || status === 'superseded') return false;
  if (action === 'confirm') return isAssignedByMe && isAwaitingConfirmation;
  if (action === 'extend') return isAssignedByMe && kind === 'deadline' && !isAwaitingConfirmation;
  return true;
}

/** The commune all chosen tasks belong to; null when they are of several. */
export function onlyCommune(tasks: readonly Pick<TaskRow, 'communeCode'>[]): string | null {
  const codes = new Set(tasks.map(({ communeCode }) => communeCode));
  const [code, another] = codes;
  return code !== undefined && another === undefined ? code : null;
}

import type { TaskBody } from '@cis/contracts/tasks.dto';

export const BOARD_COLUMNS = [
  'not_started',
  'in_progress',
  'overdue',
  'awaiting',
  'done',
  'routine',
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

type Placed = Pick<TaskBody, 'status' | 'isAwaitingConfirmation'>;

/** Where a task's card lies; null for what the board leaves out (drafts and what is set aside). */
export function columnOf({ status, isAwaitingConfirmation }: Placed): BoardColumn | null {
  switch (status) {
    case 'not_started':
    case 'in_progress':
    case 'overdue':
    case 'routine':
      return status;
    case 'done_on_time':
    case 'done_late':
      return isAwaitingConfirmation ? 'awaiting' : 'done';
    default:
      return null;
  }
}

export interface Board<Task> {
  readonly columns: Readonly<Record<BoardColumn, readonly Task[]>>;
  /** Drafts, paused, not applicable, superseded. */
  readonly aside: readonly Task[];
}

/** Tasks by column, in the order given. */
export function boardOf<Task extends Placed>(tasks: readonly Task[]): Board<Task> {
  const inColumn = (column: BoardColumn | null) => tasks.filter((task) => columnOf(task) === column);
  return {
    columns: Object.fromEntries(BOARD_COLUMNS.map((column) => [column, inColumn(column)])) as Record<
      BoardColumn,
      Task[]
    >,
    aside: inColumn(null),
  };
}

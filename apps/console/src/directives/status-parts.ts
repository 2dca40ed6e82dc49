import type { TaskStatus } from '@cis/contracts/tasks.constants';
import type { TaskCountersBody } from '@cis/contracts/tasks.dto';

type Counted = Exclude<TaskStatus, 'draft' | 'superseded'>;

/** As counted for one line, one directive or all of them. */
export type StatusCounts = Pick<
  TaskCountersBody,
  | 'total'
  | 'doneOnTime'
  | 'doneLate'
  | 'inProgress'
  | 'notStarted'
  | 'overdue'
  | 'routine'
  | 'notApplicable'
  | 'paused'
>;

export interface StatusPart {
  readonly status: Counted;
  readonly countOf: (counters: StatusCounts) => number;
  /** Dark enough beside its neighbours for every eye; `mark` says it without colour. */
  readonly colour: string;
  readonly ink: string;
  readonly mark: string;
}

/** In the order of the report; together they are the total. */
export const STATUS_PARTS: readonly StatusPart[] = [
  { status: 'done_on_time', countOf: ({ doneOnTime }) => doneOnTime, colour: '#0F766E', ink: '#FFFFFF', mark: '✓' },
  { status: 'done_late', countOf: ({ doneLate }) => doneLate, colour: '#B45309', ink: '#FFFFFF', mark: '◑' },
  { status: 'in_progress', countOf: ({ inProgress }) => inProgress, colour: '#1D4ED8', ink: '#FFFFFF', mark: '●' },
  { status: 'not_started', countOf: ({ notStarted }) => notStarted, colour: '#BFD3F2', ink: '#14213D', mark: '○' },
  { status: 'overdue', countOf: ({ overdue }) => overdue, colour: '#B91C1C', ink: '#FFFFFF', mark: '▼' },
  { status: 'routine', countOf: ({ routine }) => routine, colour: '#6D28D9', ink: '#FFFFFF', mark: '↻' },
  { status: 'not_applicable', countOf: ({ notApplicable }) => notApplicable, colour: '#E2E8F0', ink: '#14213D', mark: '–' },
  { status: 'paused', countOf: ({ paused }) => paused, colour: '#94A3B8', ink: '#14213D', mark: '‖' },
]; // prettier-ignore

/** What is not counted, but has a place in the grid. */
const UNCOUNTED: Readonly<Record<'draft' | 'superseded', Pick<StatusPart, 'colour' | 'ink' | 'mark'>>> = {
  draft: { colour: '#FFFFFF', ink: '#14213D', mark: '▨' },
  superseded: { colour: '#F6F8FB', ink: '#475569', mark: '⇢' },
};

export function lookOf(status: TaskStatus): Pick<StatusPart, 'colour' | 'ink' | 'mark'> {
  if (status === 'draft' || status === 'superseded') return UNCOUNTED[status];
  return STATUS_PARTS.find((part) => part.status === status) ?? UNCOUNTED.draft;
}

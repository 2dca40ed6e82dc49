import fc from 'fast-check';
import type { TaskFacts } from './task-status.js';

/** What may happen to a task on a day; `by` is a number of days where one is needed. */
export interface TaskStep {
  readonly day: number;
  readonly action: (typeof ACTIONS)[number];
  readonly by: number;
}

/** A task's whole life; days are whole numbers, the first is 0. */
export interface TaskHistory {
  readonly kind: 'deadline' | 'routine';
  readonly assignedDay: number;
  readonly days: number;
  readonly steps: readonly TaskStep[];
}

const ACTIONS = [
  'report',
  'report',
  'complete',
  'complete',
  'confirm',
  'return',
  'extend',
  'extend',
  'pause',
  'set-aside',
  'resume',
  'supersede',
] as const;

/** Facts whose dates are numbers of days. */
export type DayFacts = Readonly<Record<Exclude<keyof TaskFacts, 'kind' | 'disposition'>, number | null>> &
  Pick<TaskFacts, 'kind' | 'disposition'>;

/** Random histories over `lastDay` days; a step that its moment does not allow changes nothing, as in the routes. */
export function taskHistories(lastDay: number): fc.Arbitrary<TaskHistory> {
  return fc.record({
    kind: fc.constantFrom('deadline' as const, 'deadline' as const, 'deadline' as const, 'routine' as const),
    assignedDay: fc.integer({ min: 0, max: Math.floor(lastDay / 3) }),
    days: fc.integer({ min: 0, max: Math.floor(lastDay / 2) }),
    steps: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: lastDay }),
        action: fc.constantFrom(...ACTIONS),
        by: fc.integer({ min: 1, max: Math.floor(lastDay / 2) }),
      }),
      { maxLength: 8 },
    ),
  });
}

/** What is known at the end of the day; null while the task is not assigned. */
export function factsOn(history: TaskHistory, day: number): DayFacts | null {
  if (day < history.assignedDay) return null;
  const deadline = history.kind === 'deadline' ? history.assignedDay + history.days : null;
  const assigned: DayFacts = {
    kind: history.kind,
    assignedOn: history.assignedDay,
    deadline,
    originalDeadline: deadline,
    completedOn: null,
    confirmedOn: null,
    firstReportedOn: null,
    disposition: null,
    supersededOn: null,
  };
  return history.steps
    .filter((step) => step.day >= history.assignedDay && step.day <= day)
    .toSorted((one, other) => one.day - other.day)
    .reduce(afterStep, assigned);
}

function afterStep(task: DayFacts, { day, action, by }: TaskStep): DayFacts {
  if (task.supersededOn !== null || task.confirmedOn !== null) return task;
  if (action === 'resume') return { ...task, disposition: null };
  if (task.disposition !== null) return task;
  const reported = { ...task, firstReportedOn: Math.min(task.firstReportedOn ?? day, day) };
  switch (action) {
    case 'report':
      return reported;
    case 'complete':
      return task.kind === 'routine' || task.completedOn !== null ? task : { ...reported, completedOn: day };
    case 'confirm':
      return task.completedOn === null ? task : { ...task, confirmedOn: day };
    case 'return':
      return { ...task, completedOn: null };
    case 'extend':
      return task.deadline === null || task.completedOn !== null
        ? task
        : { ...task, deadline: task.deadline + by };
    case 'pause':
      return { ...task, disposition: 'paused' };
    case 'set-aside':
      return { ...task, disposition: 'not_applicable' };
    case 'supersede':
      return { ...task, supersededOn: day };
  }
}

/** The facts with dates, given the date of day 0. */
export function datedFacts(facts: DayFacts, dateOf: (day: number) => string): TaskFacts {
  const dated = (day: number | null) => (day === null ? null : dateOf(day));
  return {
    kind: facts.kind,
    disposition: facts.disposition,
    assignedOn: dated(facts.assignedOn),
    deadline: dated(facts.deadline),
    originalDeadline: dated(facts.originalDeadline),
    completedOn: dated(facts.completedOn),
    confirmedOn: dated(facts.confirmedOn),
    firstReportedOn: dated(facts.firstReportedOn),
    supersededOn: dated(facts.supersededOn),
  };
}

/** One occasion on which people are reminded: once on the first day from `from` to `to` on which the system runs. */
export interface ReminderStage {
  /** Part of the message's identity: renaming one would send it again. */
  readonly code: string;
  /** Days left until the day in question, both ends included; negative once it has passed. */
  readonly from: number;
  readonly to: number;
}

/**
 * Before the due day in force: three days, one day, on the day. A run that comes late (a weekend without power) still reminds, with
 * the days that are really left, until the next stage takes over.
 */
export const DUE_STAGES: readonly ReminderStage[] = [
  { code: 'due-3', from: 3, to: 2 },
  { code: 'due-1', from: 1, to: 1 },
  { code: 'due-0', from: 0, to: 0 },
];

/** After the last day that counts as in time (due day, grace, extension): one day, three days; then only the lock is announced. */
export const OVERDUE_STAGES: readonly ReminderStage[] = [
  { code: 'late-1', from: -1, to: -2 },
  { code: 'late-3', from: -3, to: -6 },
];

/** Before the period locks: three days, and the last day. */
export const LOCK_STAGES: readonly ReminderStage[] = [
  { code: 'lock-3', from: 3, to: 1 },
  { code: 'lock-0', from: 0, to: 0 },
];

/**
 * Before the deadline of a task, in working days left: seven, and one. A deadline on a day off has none left on the last working day, which is why
 * the last stage reaches down to 0. The deadline itself is `TASK_DEADLINE_STAGE`.
 */
export const TASK_DUE_STAGES: readonly ReminderStage[] = [
  { code: 'due-7', from: 7, to: 2 },
  { code: 'due-1', from: 1, to: 0 },
];
export const TASK_DEADLINE_STAGE = 'due-0';

/** After the deadline of a task, in days: whoever does it is told at each, and the assigner from `TASK_ESCALATED_STAGES` on. */
export const TASK_OVERDUE_STAGES: readonly ReminderStage[] = [
  { code: 'late-1', from: -1, to: -6 },
  { code: 'late-7', from: -7, to: -13 },
  { code: 'late-14', from: -14, to: -20 },
];
export const TASK_ESCALATED_STAGES: readonly string[] = ['late-7', 'late-14'];

/** Around the day by which a question that holds up a task should be answered: on the day, and the working day after, when it goes higher. */
export const QUESTION_STAGES: readonly ReminderStage[] = [
  { code: 'due-0', from: 0, to: 0 },
  { code: 'late-1', from: -1, to: -6 },
];

/** The stage that holds with so many days left; null when there is nothing to say. */
export function reminderStage(stages: readonly ReminderStage[], daysLeft: number): string | null {
  return stages.find(({ from, to }) => daysLeft <= from && daysLeft >= to)?.code ?? null;
}

/** Minutes to wait after the n-th failed attempt (from 1); null: give up. Together about a day. */
export function retryDelay(attempt: number): number | null {
  return [1, 5, 15, 60, 180, 360, 720][attempt - 1] ?? null;
}

import type { ProblemParams, TaskRhythm, TaskRiskKind } from '@cis/contracts';
import { daysBetween } from './period-window.js';
import { taskStatus, type TaskFacts } from './task-status.js';
import { formatVietnameseDate } from './vietnamese-date.js';

/** What the risk of a task is derived from, beside its status. */
export interface TaskRiskFacts extends TaskFacts {
  readonly startsOn: string | null;
  readonly rhythm: TaskRhythm | null;
  /** 0-100, of the newest report; null counts as 0. */
  readonly percent: number | null;
  readonly lastReportedOn: string | null;
  /** The earliest day until which a question that is still open should be answered. */
  readonly blockDueOn: string | null;
}

export interface TaskRisk {
  /** In time or routine, and there is a reason. What is overdue already is no longer a risk. */
  readonly isAtRisk: boolean;
  /** Longer without a report than the rhythm; overdue tasks too. */
  readonly isSilent: boolean;
  /** A question waits for an answer, whatever its day. */
  readonly isBlocked: boolean;
  readonly reasons: readonly { readonly kind: TaskRiskKind; readonly params: ProblemParams }[];
}

/** Days without a report that a rhythm allows. A task with a deadline and no rhythm is expected to be reported monthly. */
export const RHYTHM_DAYS: Readonly<Record<TaskRhythm, number>> = {
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};
/** Points of per cent by which the work may lag behind the calendar. */
export const PACE_TOLERANCE = 20;
/** Share of the time, as 1 / n, before which pace is not judged. */
export const PACE_JUDGED_AFTER = 4;

/**
 * Whether open work may not be done in time, on a day. The clock of a task begins on its start or its assignment, whichever is later.
 * - behind: in time, a quarter of the days until the deadline in force has passed, and percent < 100 × passed / all days − 20;
 * - silent: more days since the last report, or since the clock began, than the rhythm allows (7, 31, 92, 366);
 * - blocked: a question is open beyond the day until which it should be answered.
 * Routine tasks have no pace. Drafts, finished, paused, not applicable and superseded tasks have no risk.
 */
export function taskRisk(task: TaskRiskFacts, asOf: string): TaskRisk {
  const { status } = taskStatus(task, asOf);
  const isInTime = status === 'not_started' || status === 'in_progress';
  if (!isInTime && status !== 'overdue' && status !== 'routine')
    return { isAtRisk: false, isSilent: false, isBlocked: false, reasons: [] };
  const behind = isInTime ? behindParams(task, asOf) : null;
  const silent = silentParams(task, asOf);
  const blocked = blockedParams(task, asOf);
  const reasons = [
    ...(behind ? [{ kind: 'behind' as const, params: behind }] : []),
    ...(silent ? [{ kind: 'silent' as const, params: silent }] : []),
    ...(blocked ? [{ kind: 'blocked' as const, params: blocked }] : []),
  ];
  return {
    isAtRisk: status !== 'overdue' && reasons.length > 0,
    isSilent: silent !== null,
    isBlocked: task.blockDueOn !== null,
    reasons,
  };
}

function behindParams(task: TaskRiskFacts, asOf: string): ProblemParams | null {
  if (task.deadline === null) return null;
  const begun = clockStart(task, asOf);
  const [passed, all] = [daysBetween(begun, asOf), daysBetween(begun, task.deadline)];
  if (all <= 0 || passed * PACE_JUDGED_AFTER < all) return null;
  const percent = task.percent ?? 0;
  // The same in whole numbers as in SQL: percent + tolerance < 100 × passed / all.
  if ((percent + PACE_TOLERANCE) * all >= 100 * passed) return null;
  return { elapsed: Math.floor((100 * passed) / all), percent };
}

function silentParams(task: TaskRiskFacts, asOf: string): ProblemParams | null {
  const limit = RHYTHM_DAYS[task.rhythm ?? 'monthly'];
  const days = daysBetween(later(clockStart(task, asOf), task.lastReportedOn), asOf);
  return days > limit ? { days, limit } : null;
}

function blockedParams({ blockDueOn }: TaskRiskFacts, asOf: string): ProblemParams | null {
  if (blockDueOn === null || blockDueOn >= asOf) return null;
  return { days: daysBetween(blockDueOn, asOf), dueOn: formatVietnameseDate(blockDueOn) };
}

function clockStart({ startsOn, assignedOn }: TaskRiskFacts, asOf: string): string {
  return later(assignedOn ?? asOf, startsOn);
}

function later(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

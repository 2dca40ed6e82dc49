import type { SubmissionState } from '@cis/contracts';
import type { ReportingPeriod } from '@cis/domain';
import { addDays, officeHour, type SampleContext } from './sample-context.js';
import { isOnTheTour } from './sample-indicators.js';

/** How far one form has come, and when. */
export interface SubmissionPlan {
  readonly state: SubmissionState;
  readonly isLate: boolean;
  /** Null while it is a draft. */
  readonly submittedAt: string | null;
  readonly decidedAt: string;
  /** Somebody asked for an explanation that is not given yet. */
  readonly hasQuestion: boolean;
  /** Figures that were corrected were corrected after the form was sent. */
  readonly hasChanges: boolean;
}

/** The month whose report came back to the commune of the tour. */
const RETURNED_ON_TOUR = '2026-M10';
const RECENT_DAYS = 45;

/** Past forms are published, few are not; of the newest many still wait, and some are not sent at all. */
export function planSubmission(
  context: SampleContext,
  period: ReportingPeriod,
  { isComplete }: { readonly isComplete: boolean },
): SubmissionPlan {
  const { chance, today, commune } = context;
  const isRecent = addDays(period.dueOn, RECENT_DAYS) > today;
  const isTour = isOnTheTour(commune.slug);
  const isLate = chance.happens(0.12);
  const roll = chance.next();
  const submittedOn = isLate
    ? addDays(period.graceUntil, chance.integer(1, 9))
    : addDays(period.cutoffOn, chance.integer(1, 3));
  const day = submittedOn < today ? submittedOn : addDays(today, -1);
  const state = !isComplete
    ? 'draft'
    : isTour && period.code === RETURNED_ON_TOUR
      ? 'returned'
      : isRecent
        ? recentState(roll)
        : pastState(roll);
  return {
    state,
    isLate: isLate && submittedOn < today,
    submittedAt: state === 'draft' ? null : officeHour(day, chance),
    decidedAt: officeHour(day < addDays(today, -2) ? addDays(day, 2) : day, chance),
    hasQuestion: state === 'submitted' && chance.happens(0.12),
    hasChanges: state === 'submitted' && chance.happens(0.2),
  };
}

function recentState(roll: number): SubmissionState {
  if (roll < 0.2) return 'draft';
  if (roll < 0.62) return 'submitted';
  if (roll < 0.72) return 'returned';
  return roll < 0.86 ? 'approved' : 'published';
}

function pastState(roll: number): SubmissionState {
  if (roll < 0.02) return 'submitted';
  if (roll < 0.04) return 'returned';
  return roll < 0.09 ? 'approved' : 'published';
}

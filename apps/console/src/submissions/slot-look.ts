import { COLOURS, SIGNS, type Tone } from '../components/StatusChip';
import type { ReviewPeriod, ReviewSlot } from './submission.types';
import { STATE_TONES } from './SubmissionState';

export interface SlotLook {
  readonly sign: string;
  readonly colour: string;
}

export const PUBLISHED_SIGN = '★';

/** How a square looks; what was never entered is red once its time is over. */
export function slotLook(slot: ReviewSlot | null, period: ReviewPeriod): SlotLook {
  const tone: Tone =
    slot === null || isUnsent(slot) ? (isOwed(slot, period) ? 'atRisk' : 'none') : STATE_TONES[slot.state];
  if (slot === null) return { sign: SIGNS.missing, colour: COLOURS[tone] };
  return {
    sign: slot.state === 'published' ? PUBLISHED_SIGN : SIGNS[STATE_TONES[slot.state]],
    colour: COLOURS[tone],
  };
}

/** What a reviewer can decide in one step. */
export function isWaiting(slot: ReviewSlot | null): slot is ReviewSlot {
  return (
    slot !== null && (slot.pendingCount ?? 0) > 0 && (slot.state === 'submitted' || slot.state === 'returned')
  );
}

/** Nothing of it was ever sent. */
export function isUnsent(slot: ReviewSlot | null): boolean {
  return (slot?.sealedNumber ?? 0) === 0;
}

/** Never sent although its time is over. */
export function isOwed(slot: ReviewSlot | null, { isPastDue }: ReviewPeriod): boolean {
  return isPastDue && isUnsent(slot);
}

/** Waits for a decision, changed since it was sent, or has a question open. */
export function isForReviewer(slot: ReviewSlot | null): boolean {
  if (slot === null) return false;
  return (slot.changedCount ?? 0) > 0 || (slot.questionCount ?? 0) > 0 || isWaiting(slot);
}

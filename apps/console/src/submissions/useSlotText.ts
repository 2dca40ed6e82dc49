import { useText } from '../messages/useText';
import { isOwed } from './slot-look';
import type { ReviewPeriod, ReviewSlot } from './submission.types';
import { useStateWord } from './SubmissionState';
import { useSlotWords } from './useSlotWords';

/** Everything a square shows, in words: for screen readers and the tooltip. */
export function useSlotText(): (slot: ReviewSlot | null, period: ReviewPeriod) => string {
  const t = useText();
  const stateWord = useStateWord();
  const slotWords = useSlotWords();
  return (slot, period) => {
    const words = slot === null ? [t('submissions.notSent')] : [stateWord(slot), ...slotWords(slot)];
    return [...words, ...(isOwed(slot, period) ? [t('submissions.late')] : [])].join(', ');
  };
}

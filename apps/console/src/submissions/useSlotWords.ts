import { useText } from '../messages/useText';
import type { ReviewSlot } from './submission.types';

/** What both a report and a square of the reviewer's list count; absent is zero. */
export type Counters = Pick<
  ReviewSlot,
  | 'sealedNumber'
  | 'isLate'
  | 'changedCount'
  | 'warningCount'
  | 'returnedCount'
  | 'pendingCount'
  | 'questionCount'
>;

/** What deserves a look in a form, in words: late, warnings, changes, returned cells, questions. */
export function useSlotWords(): (counters: Counters) => string[] {
  const t = useText();
  return ({ sealedNumber = 0, isLate = false, ...counters }) => [
    ...(isLate && sealedNumber > 0 ? [t('submissions.late')] : []),
    ...COUNTED.flatMap(([source, text]) => {
      const count = counters[source] ?? 0;
      return count > 0 ? [t(text, { count })] : [];
    }),
  ];
}

const COUNTED = [
  ['changedCount', 'submissions.changed'],
  ['warningCount', 'submissions.warnings'],
  ['returnedCount', 'submissions.returned'],
  ['pendingCount', 'submissions.pending'],
  ['questionCount', 'submissions.questions'],
] as const;

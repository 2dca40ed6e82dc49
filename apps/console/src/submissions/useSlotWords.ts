import { useText } from '../messages/useText';
import type { SubmissionHeader } from './submission.types';

type Counters = SubmissionHeader & { readonly pendingCount?: number };

/** What deserves a look in a form, in words: late, warnings, changes, returned cells, questions. */
export function useSlotWords(): (header: Counters) => string[] {
  const t = useText();
  return (header) => [
    ...(header.isLate && header.sealedNumber > 0 ? [t('submissions.late')] : []),
    ...(header.changedCount > 0 ? [t('submissions.changed', { count: header.changedCount })] : []),
    ...(header.warningCount > 0 ? [t('submissions.warnings', { count: header.warningCount })] : []),
    ...(header.returnedCount > 0 ? [t('submissions.returned', { count: header.returnedCount })] : []),
    ...((header.pendingCount ?? 0) > 0
      ? [t('submissions.pending', { count: header.pendingCount ?? 0 })]
      : []),
    ...(header.questionCount > 0 ? [t('submissions.questions', { count: header.questionCount })] : []),
  ];
}

import type { TaskClarity } from '@cis/contracts/tasks.constants';
import type { TaskBody } from '@cis/contracts/tasks.dto';

/** What a row has to say besides its status: what is missing, what was refused, what is at risk. */
export type TaskRemark =
  | { readonly kind: 'returned'; readonly text: string }
  | { readonly kind: 'unclear'; readonly clarities: readonly TaskClarity[] }
  | { readonly kind: 'clear' }
  | { readonly kind: 'needsProduct'; readonly text: string }
  | { readonly kind: 'notReportedDone' }
  | { readonly kind: 'awaiting' }
  | { readonly kind: 'pastOriginal'; readonly originalDeadline: string };

type Remarked = { readonly missingClarities: readonly TaskClarity[] } & Pick<
  TaskBody,
  | 'status'
  | 'returnReason'
  | 'deliverable'
  | 'percent'
  | 'isDueSoon'
  | 'isAwaitingConfirmation'
  | 'isExtended'
  | 'isPastOriginalDeadline'
  | 'originalDeadline'
>;

const WHOLE = 100;

/** In the order in which they ask for something to be done. */
export function remarksOf(task: Remarked): TaskRemark[] {
  const isOpen = ['not_started', 'in_progress', 'overdue'].includes(task.status);
  const isUrgent = task.status === 'overdue' || task.isDueSoon;
  return [
    ...(task.returnReason && !task.isAwaitingConfirmation && isOpen
      ? [{ kind: 'returned', text: task.returnReason } as const]
      : []),
    ...(task.status === 'draft' && task.missingClarities.length > 0
      ? [{ kind: 'unclear', clarities: task.missingClarities } as const]
      : []),
    ...(task.status === 'draft' && task.missingClarities.length === 0 ? [{ kind: 'clear' } as const] : []),
    ...(isOpen && task.percent === WHOLE ? [{ kind: 'notReportedDone' } as const] : []),
    ...(isOpen && isUrgent && task.deliverable
      ? [{ kind: 'needsProduct', text: task.deliverable } as const]
      : []),
    ...(task.isAwaitingConfirmation ? [{ kind: 'awaiting' } as const] : []),
    ...(task.isExtended && task.isPastOriginalDeadline && task.originalDeadline !== null
      ? [{ kind: 'pastOriginal', originalDeadline: task.originalDeadline } as const]
      : []),
  ];
}

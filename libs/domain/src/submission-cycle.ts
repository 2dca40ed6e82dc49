import type { CellDecision, SubmissionState } from '@cis/contracts';

/** What may happen to a submission as a whole; decisions on its cells are in submission-review. */
export type SubmissionStep = 'submit' | 'review' | 'publish' | 'withdraw' | 'reopen';

/**
 * domain.md 4.3: draft → submitted → (returned → submitted) → approved → published; a correction reopens what was approved. A form
 * may be sent again while it waits, when figures changed meanwhile.
 */
const ALLOWED: Readonly<Record<SubmissionStep, readonly SubmissionState[]>> = {
  submit: ['draft', 'submitted', 'returned'],
  review: ['submitted', 'returned'],
  publish: ['approved', 'published'],
  withdraw: ['published'],
  reopen: ['approved', 'published'],
};

export function isStepAllowed(state: SubmissionState, step: SubmissionStep): boolean {
  return ALLOWED[step].includes(state);
}

/** How many cells of a submission are in which decision. */
export interface DecisionCounts {
  readonly pending: number;
  readonly accepted: number;
  readonly returned: number;
}

export function decisionCounts(decisions: readonly CellDecision[]): DecisionCounts {
  const count = (decision: CellDecision): number => decisions.filter((one) => one === decision).length;
  return { pending: count('pending'), accepted: count('accepted'), returned: count('returned') };
}

/** One returned cell returns the form; with nothing returned and nothing pending it is approved. */
export function decidedState({
  pending,
  returned,
}: Pick<DecisionCounts, 'pending' | 'returned'>): SubmissionState {
  if (returned > 0) return 'returned';
  return pending > 0 ? 'submitted' : 'approved';
}

/** A cell after its form is sealed again: only what was accepted and did not change stays decided. */
export function renewedDecision(
  before: { readonly decision: CellDecision; readonly sealedVersion: number } | null,
  version: number,
): CellDecision {
  return before?.decision === 'accepted' && before.sealedVersion === version ? 'accepted' : 'pending';
}

import type { CellDecision, SubmissionState } from '@cis/contracts';
import { DomainError } from './domain-error.js';
import { decidedState, decisionCounts, isStepAllowed, type DecisionCounts } from './submission-cycle.js';

/** A sealed figure and where it stands. */
export interface ReviewCell {
  readonly indicatorCode: string;
  readonly domain: string;
  readonly decision: CellDecision;
  readonly sealedVersion: number;
  /** Of the figure now; 0 when there is none. */
  readonly currentVersion: number;
}

export interface ReviewedForm {
  readonly state: SubmissionState;
  /** Figures changed since the seal, those without a cell included. */
  readonly changedCount: number;
  readonly cells: readonly ReviewCell[];
}

export interface CellVerdict {
  readonly indicatorCode: string;
  readonly decision: 'accepted' | 'returned';
  readonly reason: string | null;
}

/** Null: the province decides in all domains. */
export type ReviewerDomains = readonly string[] | null;

export interface ReviewOutcome {
  readonly state: SubmissionState;
  readonly counts: DecisionCounts;
}

/**
 * Where a form stands after a reviewer's verdicts.
 * @throws DomainError submission.not-submitted; submission.cell-unknown; submission.not-your-domain; submission.changed when a figure
 * to be accepted, or any of a form that would be approved, changed since it was sealed: what was seen is no longer what would count.
 */
export function reviewed(
  form: ReviewedForm,
  verdicts: readonly CellVerdict[],
  domains: ReviewerDomains,
): ReviewOutcome {
  if (!isStepAllowed(form.state, 'review')) throw new DomainError('submission.not-submitted');
  const cells = new Map(form.cells.map((cell) => [cell.indicatorCode, cell]));
  const unknown = verdicts.find(({ indicatorCode }) => !cells.has(indicatorCode));
  if (unknown) throw new DomainError('submission.cell-unknown', { indicator: unknown.indicatorCode });
  const decided = new Map(verdicts.map((verdict) => [verdict.indicatorCode, verdict.decision]));
  const touched = form.cells.filter(({ indicatorCode }) => decided.has(indicatorCode));
  const foreign = touched.filter((cell) => !isOwn(cell, domains));
  if (foreign.length > 0) {
    throw new DomainError('submission.not-your-domain', {
      indicators: foreign.map(({ indicatorCode }) => indicatorCode).join(', '),
    });
  }
  const stale = touched.filter(
    (cell) => decided.get(cell.indicatorCode) === 'accepted' && cell.currentVersion !== cell.sealedVersion,
  );
  if (stale.length > 0) throw new DomainError('submission.changed', { count: stale.length });
  const counts = decisionCounts(form.cells.map((cell) => decided.get(cell.indicatorCode) ?? cell.decision));
  const state = decidedState(counts);
  if (state === 'approved' && form.changedCount > 0)
    throw new DomainError('submission.changed', { count: form.changedCount });
  return { state, counts };
}

/** The cells one click decides: those still open, in the reviewer's domains. */
export function pendingCells(form: ReviewedForm, domains: ReviewerDomains): ReviewCell[] {
  return form.cells.filter((cell) => cell.decision === 'pending' && isOwn(cell, domains));
}

function isOwn({ domain }: Pick<ReviewCell, 'domain'>, domains: ReviewerDomains): boolean {
  return domains === null || domains.includes(domain);
}

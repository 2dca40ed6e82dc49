import type { PublicTarget } from '@cis/contracts/public.dto';
import { TARGET_ISSUER_LABELS } from '@cis/contracts/targets.constants';
import { formatDate } from '@cis/ui';

export interface CitedDecision {
  /** `Tỉnh giao, MẪU-01/QĐ ngày 15/07/2025`. */
  readonly words: string;
  readonly covers: (target: PublicTarget) => boolean;
}

/** The decisions behind targets, each once, the one that most of them rest on first. */
export function decisionsOf(targets: readonly PublicTarget[]): CitedDecision[] {
  return [...Map.groupBy(targets, wordsOf).entries()]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([words]) => ({ words, covers: (target) => wordsOf(target) === words }));
}

function wordsOf({ issuer, decision }: PublicTarget): string {
  return `${TARGET_ISSUER_LABELS[issuer].vi}, ${decision.number} ngày ${formatDate(decision.date)}`;
}

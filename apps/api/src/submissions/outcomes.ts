import {
  problemText,
  type Language,
  type SubmissionItemBody,
  type SubmissionOutcomeBody,
  type SubmissionOutcomesBody,
} from '@cis/contracts';
import { DomainError } from '@cis/domain';

export type { Language } from '@cis/contracts';

/** What came of one submission in a request about many. */
export type Outcome =
  { readonly kind: 'done' | 'unchanged' } | { readonly kind: 'refused'; readonly error: DomainError };

const UNKNOWN: Outcome = { kind: 'refused', error: new DomainError('row.not-found') };

/** In the order asked for; an id outside the scope is answered like one that never was. */
export function eachOutcome(
  ids: readonly string[],
  outcomes: ReadonlyMap<string, Outcome>,
  items: ReadonlyMap<string, SubmissionItemBody>,
  language: Language,
): SubmissionOutcomesBody {
  const results = [...new Set(ids)].map((id): SubmissionOutcomeBody => {
    const outcome = outcomes.get(id) ?? UNKNOWN;
    const submission = items.get(id) ?? null;
    if (outcome.kind !== 'refused')
      return { id, outcome: outcome.kind, submission, code: null, detail: null };
    const { code, params } = outcome.error;
    return { id, outcome: 'refused', submission, code, detail: problemText(code, params, language) };
  });
  const count = (kind: Outcome['kind']): number => results.filter(({ outcome }) => outcome === kind).length;
  return { results, done: count('done'), refused: count('refused') };
}

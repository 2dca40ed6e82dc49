import { Injectable } from '@nestjs/common';
import { RenderedAnswer } from './rendered-answer.js';

/** Long enough to carry a burst, short enough that what was just published is seen. */
const KEPT_FOR_MS = 3_000;
const MOST_KEPT = 600;

interface Kept {
  readonly answer: Promise<RenderedAnswer>;
  readonly until: number;
}

/**
 * Public answers kept as bytes for a few seconds. Only what anybody may read may come in here: keys start with
 * `public`, so that no scope is ever mixed up. Callers that miss at the same time share one rendering.
 */
@Injectable()
export class RenderedAnswers {
  private readonly kept = new Map<string, Kept>();

  get(key: `public ${string}`, render: () => Promise<RenderedAnswer>): Promise<RenderedAnswer> {
    const now = performance.now();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.answer;
    const answer = render();
    this.kept.delete(key);
    this.kept.set(key, { answer, until: now + KEPT_FOR_MS });
    answer.catch(() => {
      if (this.kept.get(key)?.answer === answer) this.kept.delete(key);
    });
    this.dropOldest();
    return answer;
  }

  /** Forgets everything, after an import or in tests. */
  clear(): void {
    this.kept.clear();
  }

  private dropOldest(): void {
    if (this.kept.size <= MOST_KEPT) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}

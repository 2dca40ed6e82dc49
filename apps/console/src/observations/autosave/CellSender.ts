import type { SaveCellsBody, SavedCellsBody } from '../entry.types';

import * as book from './drafts';
import { verdictAt } from './entry-state';
import type { EntryStore } from './EntryStore';
import { failureOf, pauseAfter } from './failure';

export interface SenderTools {
  /** This tab. */
  readonly owner: string;
  readonly save: (body: SaveCellsBody) => Promise<SavedCellsBody>;
  readonly now: () => number;
}

/** Letters follow each other faster than this; then the figure is sent. */
export const PAUSE_MS = 600;

/**
 * Sends drafts in batches, one request at a time, soon after they were last changed. A draft stays until the server has confirmed that
 * very text; without an answer it is sent again, after growing pauses.
 */
export class CellSender {
  readonly #store: EntryStore;
  readonly #tools: SenderTools;
  readonly #onAnswer: (answer: SavedCellsBody) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #failures = 0;

  constructor(store: EntryStore, tools: SenderTools, onAnswer: (answer: SavedCellsBody) => void) {
    this.#store = store;
    this.#tools = tools;
    this.#onAnswer = onAnswer;
  }

  /** Sends after a pause what waits by then; another call starts the pause anew. */
  schedule(pause = PAUSE_MS): void {
    clearTimeout(this.#timer);
    const { drafts, link } = this.#store.state;
    const isWaiting = Object.values(drafts).some(({ state }) => state === 'waiting');
    if (isWaiting && link !== 'signed-out') this.#timer = setTimeout(() => void this.#send(), pause);
  }

  /** Sends at once what can be sent. */
  flush(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  /** Signed in again: what waited is sent. */
  resume(): void {
    this.#failures = 0;
    this.#store.set({ link: 'fine' });
    this.flush();
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#store.state.link === 'signed-out') return;
    const codes = this.#nextBatch();
    const first = this.#store.state.drafts[codes[0] ?? ''];
    if (!first) {
      this.#waitForOrphans();
      return;
    }
    const sent = new Map(codes.flatMap((code) => this.#cellToSend(code)));
    this.#isSending = true;
    this.#store.setDrafts(book.sending(this.#store.state.drafts, codes, this.#tools.owner));
    try {
      this.#answered(await this.#tools.save(this.#bodyOf(first, sent)), sent);
    } catch (error) {
      this.#failed(error, codes);
    } finally {
      this.#isSending = false;
      this.schedule(this.#failures > 0 ? pauseAfter(this.#failures) : 0);
    }
  }

  #nextBatch(): string[] {
    const { owner, now } = this.#tools;
    const { state } = this.#store;
    return book.nextBatch(state.drafts, {
      owner,
      now: now(),
      isReady: (code) => verdictAt(state, code).kind === 'ready',
    });
  }

  /** Drafts of a tab that may be gone: a living one sends within seconds. */
  #waitForOrphans(): void {
    const { owner, now } = this.#tools;
    const others = Object.values(this.#store.state.drafts).some((draft) => !book.isOwn(draft, owner, now()));
    if (others) this.#timer = setTimeout(() => void this.#send(), book.ORPHAN_AFTER_MS);
  }

  #cellToSend(code: string): [string, book.SentCell][] {
    const verdict = verdictAt(this.#store.state, code);
    const edit = this.#store.state.drafts[code]?.edit;
    return verdict.kind === 'ready' && edit !== undefined ? [[code, { body: verdict.body, edit }]] : [];
  }

  #bodyOf(
    { origin, batchId }: Pick<book.Draft, 'origin' | 'batchId'>,
    sent: ReadonlyMap<string, book.SentCell>,
  ): SaveCellsBody {
    const { drafts, form } = this.#store.state;
    return {
      form: form.form,
      communeCode: form.communeCode,
      periodCode: form.period.code,
      mode: 'each',
      origin,
      ...(batchId === null ? {} : { batchId }),
      cells: [...sent].map(([code, { body }]) => ({ ...body, baseVersion: drafts[code]?.baseVersion ?? 0 })),
    };
  }

  #answered(answer: SavedCellsBody, sent: ReadonlyMap<string, book.SentCell>): void {
    this.#failures = 0;
    this.#store.setDrafts(book.answered(this.#store.state.drafts, sent, answer.results, this.#tools.owner));
    this.#store.set({ link: 'fine', savedAt: answer.savedAt });
    this.#onAnswer(answer);
  }

  #failed(error: unknown, codes: readonly string[]): void {
    const failure = failureOf(error);
    const { drafts } = this.#store.state;
    if (failure.kind === 'refused') {
      this.#failures = 0;
      const why = (place: number): string | undefined =>
        failure.cells === null ? failure.detail : failure.cells.get(place);
      this.#store.setDrafts(
        codes.reduce((next, code, place) => {
          const problem = why(place);
          return problem === undefined ? book.unsent(next, [code]) : book.refused(next, [code], problem);
        }, drafts),
      );
      this.#store.set({ link: 'fine' });
      return;
    }
    this.#failures += 1;
    this.#store.setDrafts(book.unsent(drafts, codes));
    this.#store.set({ link: failure.kind === 'signed-out' ? 'signed-out' : 'waiting' });
  }
}

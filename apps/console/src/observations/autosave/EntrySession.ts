import type { EntryFormBody, SaveCellsBody, SavedCellsBody } from '../entry.types';
import { matrixReducer, nextRedo, nextUndo, type CellChange, type ChangeOrigin } from '@cis/ui/grid';

import { newKey } from '../../providers/idempotency-key';
import { sameTexts, textsOf, type CellTexts } from '../figures/cell-texts';
import { followUp } from '../figures/follow-up';
import { verdictOf, type Verdict } from '../figures/verdict';
import * as book from './drafts';
import type { DraftStorage } from './draft-storage';
import { changesTo, stateOfForm, textsAt, withForm, withResults, type EntryState } from './entry-state';
import { failureOf, pauseAfter } from './failure';
import type { TabChannel } from './tab-channel';

export interface EntryTools {
  readonly owner: string;
  readonly storage: DraftStorage;
  readonly channel: TabChannel;
  readonly save: (body: SaveCellsBody) => Promise<SavedCellsBody>;
  readonly now: () => number;
}

/** Letters follow each other faster than this; then the figure is sent. */
const PAUSE_MS = 600;
const DEFAULT_GRADE = 'estimated';

/**
 * One form on the screen: what is typed is at once in the browser's storage, is sent soon after in batches, one request at a time, and
 * stays until the server has confirmed that very text.
 */
export class EntrySession {
  #state: EntryState;
  readonly #tools: EntryTools;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #failures = 0;
  #endings: (() => void)[] = [];

  constructor(form: EntryFormBody, tools: EntryTools) {
    this.#tools = tools;
    this.#state = stateOfForm(form);
  }

  readonly snapshot = (): EntryState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what was left unsent, and listens to other tabs and to the connection until `stop`. */
  start(): void {
    const { drafts, typing } = this.#tools.storage.read();
    for (const [code, draft] of Object.entries(drafts)) this.#adopt(code, draft);
    for (const text of typing.filter((one) => this.#isOurs(one))) {
      this.edit([text], 'type');
      this.#tools.storage.writeTyping(text.owner, null);
    }
    const onOnline = (): void => this.flush();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onHidden);
    this.#endings = [
      () => window.removeEventListener('online', onOnline),
      () => document.removeEventListener('visibilitychange', onHidden),
      this.#tools.storage.watch((code, draft) => this.#fromOtherTab(code, draft)),
      this.#tools.channel.listen((saved) => this.#takeResults(saved)),
    ];
    this.flush();
  }

  stop(): void {
    for (const end of this.#endings) end();
    this.#endings = [];
    clearTimeout(this.#timer);
    this.flush();
  }

  /** The form as the server has it now; what is unsent stays. */
  load(form: EntryFormBody): void {
    this.#set(withForm(this.#state, form));
    this.#showSaved(Object.keys(this.#state.rows));
  }

  edit(changes: readonly CellChange[], origin: ChangeOrigin): void {
    const byRow = Map.groupBy(changes, ({ row }) => row);
    const next = [...byRow].flatMap(([code, cells]) => {
      const row = this.#state.rows[code];
      if (!row || row.isDerived) return [];
      const change = Object.fromEntries(
        cells.map(({ column, text }) => [column, text]),
      ) as Partial<CellTexts>;
      return changesTo(this.#state, code, followUp(row, textsAt(this.#state, code), change, DEFAULT_GRADE));
    });
    this.#apply({ type: 'apply', changes: next }, [...byRow.keys()], {
      origin: origin === 'type' || byRow.size === 1 ? 'entry' : 'paste',
      batchId: byRow.size > 1 ? newKey() : null,
    });
  }

  undo(): number {
    const changes = nextUndo(this.#state.grid);
    this.#apply({ type: 'undo' }, rowsOf(changes), { origin: 'undo', batchId: newKey() });
    return changes.length;
  }

  redo(): number {
    const changes = nextRedo(this.#state.grid);
    this.#apply({ type: 'redo' }, rowsOf(changes), { origin: 'undo', batchId: newKey() });
    return changes.length;
  }

  /** Text in an open field: kept too, in case the page goes before the field is left. */
  typing(change: CellChange | null): void {
    const { owner, now, storage } = this.#tools;
    storage.writeTyping(owner, change && { ...change, owner, at: now() });
  }

  keepMine(code: string): void {
    this.#setDrafts(book.keptMine(this.#state.drafts, code));
    this.flush();
  }

  /** What somebody else saved replaces what was typed here; Ctrl+Z brings it back. */
  takeTheirs(code: string): void {
    const row = this.#state.rows[code];
    const theirs = this.#state.drafts[code]?.theirs;
    if (!row) return;
    if (theirs)
      this.#set({ ...this.#state, rows: { ...this.#state.rows, [code]: { ...row, cell: theirs } } });
    this.discard(code);
  }

  /** Back to what is saved; Ctrl+Z brings the text back. */
  discard(code: string): void {
    const row = this.#state.rows[code];
    if (!row) return;
    const changes = changesTo(this.#state, code, textsOf(row));
    this.#set({
      ...this.#state,
      grid: matrixReducer(this.#state.grid, { type: 'apply', changes }),
    });
    this.#setDrafts(book.dropped(this.#state.drafts, code));
  }

  verdict(code: string): Verdict {
    const row = this.#state.rows[code];
    return row ? verdictOf(row, textsAt(this.#state, code)) : { kind: 'same' };
  }

  /** Sends at once what can be sent. */
  flush(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  #apply(
    action: Parameters<typeof matrixReducer>[1],
    codes: readonly string[],
    step: { readonly origin: book.Origin; readonly batchId: string | null },
  ): void {
    this.#set({ ...this.#state, grid: matrixReducer(this.#state.grid, action) });
    this.#leaveNoGap(codes);
    let { drafts } = this.#state;
    for (const code of codes) {
      const draft = drafts[code];
      const isSettled = this.verdict(code).kind === 'same';
      if (isSettled && draft?.state === 'conflict') {
        this.takeTheirs(code);
        drafts = book.dropped(drafts, code);
      } else if (isSettled && draft?.state !== 'sending') drafts = book.dropped(drafts, code);
      else drafts = book.changed(drafts, code, this.#changeOf(code, step));
    }
    this.#setDrafts(drafts);
    this.#schedule(PAUSE_MS);
  }

  /** Undoing the first entry of a figure that is saved by now leaves it as missing: a saved figure cannot become nothing. */
  #leaveNoGap(codes: readonly string[]): void {
    const gaps = codes.filter(
      (code) => this.#state.rows[code]?.cell && textsAt(this.#state, code).state === '',
    );
    const changes = gaps.map((row) => ({ row, column: 'state', text: 'missing' }));
    this.#set({ ...this.#state, grid: matrixReducer(this.#state.grid, { type: 'load', changes }) });
  }

  #changeOf(
    code: string,
    step: { readonly origin: book.Origin; readonly batchId: string | null },
  ): book.Change {
    return {
      ...step,
      texts: textsAt(this.#state, code),
      baseVersion: this.#state.rows[code]?.cell?.version ?? 0,
      owner: this.#tools.owner,
      at: this.#tools.now(),
    };
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#state.link === 'signed-out') return;
    const codes = book.nextBatch(this.#state.drafts, {
      owner: this.#tools.owner,
      now: this.#tools.now(),
      isReady: (code) => this.verdict(code).kind === 'ready',
    });
    const first = this.#state.drafts[codes[0] ?? ''];
    if (!first) {
      if (Object.values(this.#state.drafts).some((draft) => !this.#isOurs(draft)))
        this.#timer = setTimeout(() => void this.#send(), book.ORPHAN_AFTER_MS);
      return;
    }
    const sent = new Map(codes.flatMap((code) => this.#cellToSend(code)));
    this.#isSending = true;
    this.#setDrafts(book.sending(this.#state.drafts, codes, this.#tools.owner));
    try {
      const { form, communeCode, period } = this.#state.form;
      const answer = await this.#tools.save({
        form,
        communeCode,
        periodCode: period.code,
        mode: 'each',
        origin: first.origin,
        ...(first.batchId === null ? {} : { batchId: first.batchId }),
        cells: [...sent].map(([code, { body }]) => ({
          ...body,
          baseVersion: this.#state.drafts[code]?.baseVersion ?? 0,
        })),
      });
      this.#answered(answer, sent);
    } catch (error) {
      this.#failed(error, codes);
    } finally {
      this.#isSending = false;
      this.#schedule(this.#failures > 0 ? pauseAfter(this.#failures) : 0);
    }
  }

  #cellToSend(code: string): [string, book.SentCell][] {
    const verdict = this.verdict(code);
    const edit = this.#state.drafts[code]?.edit;
    return verdict.kind === 'ready' && edit !== undefined ? [[code, { body: verdict.body, edit }]] : [];
  }

  #answered(answer: SavedCellsBody, sent: ReadonlyMap<string, book.SentCell>): void {
    this.#failures = 0;
    this.#setDrafts(book.answered(this.#state.drafts, sent, answer.results, this.#tools.owner));
    this.#set({ ...this.#state, link: 'fine', savedAt: answer.savedAt });
    this.#takeResults(answer);
    this.#tools.channel.tell(answer);
  }

  #takeResults(answer: SavedCellsBody): void {
    const results = [...answer.results, ...answer.derived];
    const said = results.filter(({ outcome }) => outcome === 'saved' || outcome === 'unchanged');
    this.#set({
      ...this.#state,
      rows: withResults(this.#state.rows, results),
      warnings: {
        ...this.#state.warnings,
        ...Object.fromEntries(said.map(({ indicatorCode, warnings }) => [indicatorCode, warnings])),
      },
      submission: answer.submission ?? this.#state.submission,
    });
    this.#showSaved(said.map(({ indicatorCode }) => indicatorCode));
  }

  /** Puts saved figures into the grid where nothing unsent stands. */
  #showSaved(codes: readonly string[]): void {
    const changes = codes.flatMap((code) => {
      const row = this.#state.rows[code];
      if (!row || this.#state.drafts[code]) return [];
      const texts = textsOf(row);
      return sameTexts(texts, textsAt(this.#state, code)) ? [] : changesTo(this.#state, code, texts);
    });
    this.#set({ ...this.#state, grid: matrixReducer(this.#state.grid, { type: 'load', changes }) });
    const settled = Object.keys(this.#state.drafts).filter(
      (code) => this.#state.drafts[code]?.state === 'waiting' && this.verdict(code).kind === 'same',
    );
    if (settled.length > 0) this.#setDrafts(settled.reduce(book.dropped, this.#state.drafts));
  }

  #failed(error: unknown, codes: readonly string[]): void {
    const failure = failureOf(error);
    if (failure.kind === 'refused') {
      this.#failures = 0;
      const { cells, detail } = failure;
      let drafts = this.#state.drafts;
      codes.forEach((code, place) => {
        const why = cells === null ? detail : cells.get(place);
        drafts = why === undefined ? book.unsent(drafts, [code]) : book.refused(drafts, [code], why);
      });
      this.#setDrafts(drafts);
      this.#set({ ...this.#state, link: 'fine' });
      return;
    }
    this.#failures += 1;
    this.#setDrafts(book.unsent(this.#state.drafts, codes));
    this.#set({ ...this.#state, link: failure.kind === 'signed-out' ? 'signed-out' : 'waiting' });
  }

  /** Signed in again: what waited is sent. */
  resume(): void {
    this.#failures = 0;
    this.#set({ ...this.#state, link: 'fine' });
    this.flush();
  }

  /** Says whether the browser keeps what is typed. */
  kept(isKept: boolean): void {
    if (isKept !== this.#state.isKept) this.#set({ ...this.#state, isKept });
  }

  #fromOtherTab(code: string, draft: book.Draft | null): void {
    if (draft) this.#adopt(code, draft);
    else if (this.#state.drafts[code]?.owner !== this.#tools.owner) {
      this.#setDrafts(book.dropped(this.#state.drafts, code), false);
      this.#showSaved([code]);
    }
  }

  /** A draft found in the browser: after a reload, or just typed in another tab. */
  #adopt(code: string, draft: book.Draft): void {
    const row = this.#state.rows[code];
    if (!row) return;
    const state = draft.state === 'sending' ? 'waiting' : draft.state;
    this.#set({
      ...this.#state,
      grid: matrixReducer(this.#state.grid, {
        type: 'load',
        changes: changesTo(this.#state, code, draft.texts),
      }),
    });
    this.#setDrafts({ ...this.#state.drafts, [code]: { ...draft, state } }, false);
    this.#schedule(PAUSE_MS);
  }

  #isOurs({ owner, at }: { readonly owner: string; readonly at: number }): boolean {
    return book.isOwn({ owner, at }, this.#tools.owner, this.#tools.now());
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    const isWaiting = Object.values(this.#state.drafts).some(({ state }) => state === 'waiting');
    if (isWaiting && this.#state.link !== 'signed-out')
      this.#timer = setTimeout(() => void this.#send(), pause);
  }

  #setDrafts(drafts: book.Drafts, isOurs = true): void {
    if (isOurs) this.#tools.storage.write(this.#state.drafts, drafts);
    this.#set({ ...this.#state, drafts });
  }

  #set(state: EntryState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const rowsOf = (changes: readonly CellChange[]): string[] => [...new Set(changes.map(({ row }) => row))];

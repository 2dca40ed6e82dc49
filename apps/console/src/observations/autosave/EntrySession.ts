import type { EntryFormBody, SavedCellsBody } from '../entry.types';
import { matrixReducer, nextRedo, nextUndo, type CellChange, type ChangeOrigin } from '@cis/ui/grid';

import { newKey } from '../../providers/idempotency-key';
import { sameTexts, textsOf, type CellTexts } from '../figures/cell-texts';
import { followUp } from '../figures/follow-up';
import type { Verdict } from '../figures/verdict';
import { CellSender, type SenderTools } from './CellSender';
import * as book from './drafts';
import type { DraftStorage } from './draft-storage';
import {
  changesTo,
  stateOfForm,
  textsAt,
  verdictAt,
  withForm,
  withResults,
  type EntryState,
} from './entry-state';
import { EntryStore } from './EntryStore';
import type { TabChannel } from './tab-channel';

export interface EntryTools extends SenderTools {
  readonly storage: DraftStorage;
  readonly channel: TabChannel;
}

const DEFAULT_GRADE = 'estimated';

/**
 * One form on the screen: what is typed is at once in the browser's storage, is sent soon after, and stays until the server has
 * confirmed that very text.
 */
export class EntrySession {
  readonly #store: EntryStore;
  readonly #tools: EntryTools;
  readonly #sender: CellSender;
  #endings: (() => void)[] = [];

  constructor(form: EntryFormBody, tools: EntryTools) {
    this.#tools = tools;
    this.#store = new EntryStore(stateOfForm(form), tools.storage);
    this.#sender = new CellSender(this.#store, tools, (answer) => {
      this.#takeResults(answer);
      tools.channel.tell(answer);
    });
  }

  readonly snapshot = (): EntryState => this.#store.snapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

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
    this.flush();
  }

  /** The form as the server has it now; what is unsent stays. */
  load(form: EntryFormBody): void {
    this.#store.set(withForm(this.#state, form));
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
    this.#store.setDrafts(book.keptMine(this.#state.drafts, code));
    this.flush();
  }

  /** What somebody else saved replaces what was typed here; Ctrl+Z brings it back. */
  takeTheirs(code: string): void {
    const row = this.#state.rows[code];
    const theirs = this.#state.drafts[code]?.theirs;
    if (!row) return;
    if (theirs) {
      const taken = { ...row, cell: theirs, warnings: [] };
      this.#store.set({ rows: { ...this.#state.rows, [code]: taken } });
    }
    this.discard(code);
  }

  /** Back to what is saved; Ctrl+Z brings the text back. */
  discard(code: string): void {
    const row = this.#state.rows[code];
    if (!row) return;
    this.#write(changesTo(this.#state, code, textsOf(row)));
    this.#store.setDrafts(book.dropped(this.#state.drafts, code));
  }

  verdict(code: string): Verdict {
    return verdictAt(this.#state, code);
  }

  /** Sends at once what can be sent. */
  flush(): void {
    this.#sender.flush();
  }

  #apply(
    action: Parameters<typeof matrixReducer>[1],
    codes: readonly string[],
    step: { readonly origin: book.Origin; readonly batchId: string | null },
  ): void {
    this.#grid(action);
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
    this.#store.setDrafts(drafts);
    this.#sender.schedule();
  }

  /** Undoing the first entry of a figure that is saved by now leaves it as missing: a saved figure cannot become nothing. */
  #leaveNoGap(codes: readonly string[]): void {
    const gaps = codes.filter(
      (code) => this.#state.rows[code]?.cell && textsAt(this.#state, code).state === '',
    );
    const changes = gaps.map((row) => ({ row, column: 'state', text: 'missing' }));
    this.#show(changes);
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

  #takeResults({ results, derived, submission }: SavedCellsBody): void {
    const said = [...results, ...derived].filter(
      ({ outcome }) => outcome === 'saved' || outcome === 'unchanged',
    );
    const codes = said.map(({ indicatorCode }) => indicatorCode);
    this.#store.set({
      rows: withResults(this.#state.rows, said),
      savedNow: new Set([...this.#state.savedNow, ...codes]),
      submission: submission ?? this.#state.submission,
    });
    this.#showSaved(codes);
  }

  /** Puts saved figures into the grid where nothing unsent stands. */
  #showSaved(codes: readonly string[]): void {
    const changes = codes.flatMap((code) => {
      const row = this.#state.rows[code];
      if (!row || this.#state.drafts[code]) return [];
      const texts = textsOf(row);
      return sameTexts(texts, textsAt(this.#state, code)) ? [] : changesTo(this.#state, code, texts);
    });
    this.#show(changes);
    const settled = Object.keys(this.#state.drafts).filter(
      (code) => this.#state.drafts[code]?.state === 'waiting' && this.verdict(code).kind === 'same',
    );
    if (settled.length > 0) this.#store.setDrafts(settled.reduce(book.dropped, this.#state.drafts));
  }

  /** Signed in again: what waited is sent. */
  resume(): void {
    this.#sender.resume();
  }

  /** Says whether the browser keeps what is typed. */
  kept(isKept: boolean): void {
    if (isKept !== this.#state.isKept) this.#store.set({ isKept });
  }

  #fromOtherTab(code: string, draft: book.Draft | null): void {
    if (draft) this.#adopt(code, draft);
    else if (this.#state.drafts[code]?.owner !== this.#tools.owner) {
      this.#store.set({ drafts: book.dropped(this.#state.drafts, code) });
      this.#showSaved([code]);
    }
  }

  /** A draft found in the browser: after a reload, or just typed in another tab. */
  #adopt(code: string, draft: book.Draft): void {
    const row = this.#state.rows[code];
    if (!row) return;
    const state = draft.state === 'sending' ? 'waiting' : draft.state;
    this.#show(changesTo(this.#state, code, draft.texts));
    this.#store.set({ drafts: { ...this.#state.drafts, [code]: { ...draft, state } } });
    this.#sender.schedule();
  }

  #isOurs({ owner, at }: { readonly owner: string; readonly at: number }): boolean {
    return book.isOwn({ owner, at }, this.#tools.owner, this.#tools.now());
  }

  /** Puts texts into the grid as one step that Ctrl+Z takes back. */
  #write(changes: readonly CellChange[]): void {
    this.#grid({ type: 'apply', changes });
  }

  /** Puts texts into the grid that are no step of the person's. */
  #show(changes: readonly CellChange[]): void {
    this.#grid({ type: 'load', changes });
  }

  #grid(action: Parameters<typeof matrixReducer>[1]): void {
    this.#store.set({ grid: matrixReducer(this.#state.grid, action) });
  }

  get #state(): EntryState {
    return this.#store.state;
  }
}

const rowsOf = (changes: readonly CellChange[]): string[] => [...new Set(changes.map(({ row }) => row))];

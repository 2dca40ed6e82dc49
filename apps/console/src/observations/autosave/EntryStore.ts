import type { DraftStorage } from './draft-storage';
import type { Drafts } from './drafts';
import type { EntryState } from './entry-state';

/** The state of one form, told to whoever listens; its drafts are at once in the browser's storage. */
export class EntryStore {
  #state: EntryState;
  readonly #storage: Pick<DraftStorage, 'write'>;
  readonly #listeners = new Set<() => void>();

  constructor(state: EntryState, storage: Pick<DraftStorage, 'write'>) {
    this.#state = state;
    this.#storage = storage;
  }

  readonly snapshot = (): EntryState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get state(): EntryState {
    return this.#state;
  }

  set(change: Partial<EntryState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Kept in the browser before anything is told. */
  setDrafts(drafts: Drafts): void {
    this.#storage.write(this.#state.drafts, drafts);
    this.set({ drafts });
  }
}

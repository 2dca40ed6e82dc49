import type { CellChange } from '@cis/ui/grid';

import type { Draft, Drafts } from './drafts';

/** Whose form it is: a draft is never read under another account, commune, form or period. */
export interface FormAddress {
  readonly userId: string;
  readonly communeCode: string;
  readonly form: string;
  readonly periodCode: string;
}

const ROOT = 'cis.entry';
const TYPING = '~typing|';
/** Drafts nobody came back for; a period is locked long before. */
const KEPT_DAYS = 60;

/** What stood in an open field, and in whose tab. */
export interface Typing extends CellChange {
  readonly owner: string;
  readonly at: number;
}

/** Unsent figures in the browser, one entry for each, so that two tabs do not overwrite each other's. */
export interface DraftStorage {
  read(): { readonly drafts: Drafts; readonly typing: readonly Typing[] };
  /** Writes what differs. */
  write(before: Drafts, after: Drafts): void;
  writeTyping(owner: string, typing: Typing | null): void;
  /** Calls back when another tab changed a draft of this form; null when it is gone. */
  watch(onDraft: (code: string, draft: Draft | null) => void): () => void;
}

const nameOf = ({ userId, communeCode, form, periodCode }: FormAddress): string =>
  [ROOT, userId, communeCode, form, periodCode, ''].join('|');

/** `isKept` is told whether the browser takes what is written: a full or forbidden storage must be shown, not ignored. */
export function draftStorage(
  address: FormAddress,
  { storage, onKept }: { storage: Storage; onKept: (isKept: boolean) => void },
): DraftStorage {
  const prefix = nameOf(address);
  const put = (name: string, value: unknown): void => {
    try {
      if (value === null || value === undefined) storage.removeItem(prefix + name);
      else storage.setItem(prefix + name, JSON.stringify(value));
      onKept(true);
    } catch {
      onKept(false);
    }
  };
  return {
    read: () => {
      const drafts: Record<string, Draft> = {};
      const typing: Typing[] = [];
      for (const name of namesIn(storage, prefix)) {
        const kept = parsed<Draft | Typing>(storage.getItem(prefix + name));
        if (kept && 'texts' in kept) drafts[name] = kept;
        else if (kept) typing.push(kept);
      }
      return { drafts, typing };
    },
    write: (before, after) => {
      for (const code of new Set([...Object.keys(before), ...Object.keys(after)]))
        if (before[code] !== after[code]) put(code, after[code]);
    },
    writeTyping: (owner, typing) => put(TYPING + owner, typing),
    watch: (onDraft) => {
      const listen = (event: StorageEvent): void => {
        if (event.storageArea !== storage || !event.key?.startsWith(prefix)) return;
        const code = event.key.slice(prefix.length);
        if (!code.startsWith(TYPING)) onDraft(code, parsed<Draft>(event.newValue));
      };
      window.addEventListener('storage', listen);
      return () => window.removeEventListener('storage', listen);
    },
  };
}

/** Forgets drafts of long ago, whoever's they were. */
export function forgetOldDrafts(storage: Storage, now: number): void {
  for (const name of namesIn(storage, `${ROOT}|`)) {
    const key = `${ROOT}|${name}`;
    const draft = parsed<Partial<Draft>>(storage.getItem(key));
    if (draft?.at !== undefined && now - draft.at > KEPT_DAYS * 86_400_000) storage.removeItem(key);
  }
}

function namesIn(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '')
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function parsed<Value>(text: string | null): Value | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    // Written by something else: nothing of ours is in it.
    return null;
  }
}

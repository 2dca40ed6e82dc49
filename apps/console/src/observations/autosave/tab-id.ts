import { newKey } from '../../providers/idempotency-key';

const KEY = 'cis.tab';
let own: string | null = null;

/** Names this tab, also after a reload. A duplicated tab gets the name too, but never sends the same drafts twice: the server notices. */
export function tabId(): string {
  if (own) return own;
  try {
    own = window.sessionStorage.getItem(KEY) ?? newKey();
    window.sessionStorage.setItem(KEY, own);
  } catch {
    own ??= newKey();
  }
  return own;
}

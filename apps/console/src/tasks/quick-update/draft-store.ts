import { newKey } from '../../providers/idempotency-key';
import { emptyDraft, isEmpty, type DraftFile, type UpdateDraft } from './update-draft';

export const draftKey = (userId: string, taskId: string): string => `cis.task-update.${userId}.${taskId}`;

/** Kept for this tab, so that a failed send or a reload loses nothing. */
export function keepDraft(key: string, draft: UpdateDraft): void {
  try {
    if (isEmpty(draft)) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Without room for it the text still stands in the open sheet.
  }
}

/** What was kept, or a new draft. */
export function keptDraft(key: string): UpdateDraft {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    return isDraft(stored) ? stored : emptyDraft(newKey());
  } catch {
    return emptyDraft(newKey());
  }
}

function isDraft(value: unknown): value is UpdateDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Record<string, unknown>;
  return (
    (draft['percent'] === null || typeof draft['percent'] === 'number') &&
    (draft['text'] === null || typeof draft['text'] === 'string') &&
    typeof draft['difficulty'] === 'string' &&
    typeof draft['product'] === 'string' &&
    typeof draft['isCompletion'] === 'boolean' &&
    typeof draft['key'] === 'string' &&
    Array.isArray(draft['files']) &&
    draft['files'].every(isFile)
  );
}

function isFile(value: unknown): value is DraftFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  return typeof file['id'] === 'string' && typeof file['name'] === 'string';
}

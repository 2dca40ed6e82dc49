import type { AnnexWork } from './annex.types';

function keyOf(directiveId: string): string {
  return `cis.annex.${directiveId}`;
}

/** Keeps a table that is not applied yet for this tab, so that a reload or a failed save loses nothing. */
export function keepWork(directiveId: string, work: AnnexWork | null): void {
  try {
    if (work === null) window.sessionStorage.removeItem(keyOf(directiveId));
    else window.sessionStorage.setItem(keyOf(directiveId), JSON.stringify(work));
  } catch {
    // A browser without room keeps it on the screen only.
  }
}

export function keptWork(directiveId: string): AnnexWork | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(directiveId)) ?? 'null');
    return isWork(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isWork(value: unknown): value is AnnexWork {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, columns, leftOut } = value as Partial<Record<keyof AnnexWork, unknown>>;
  return Array.isArray(rows) && rows.every(Array.isArray) && Array.isArray(columns) && Array.isArray(leftOut);
}

import type { Matrix } from '@cis/ui/grid';

import { draftKey, textsOf, type Bases, type Draft } from './drafts';
import type { Grid } from './target-grid.types';

/** One person's unsent cells of one year, horizon and issuer: `[commune, indicator, text, version]`. */
type Stored = readonly (readonly [string, string, string, number])[];

export function storeKey(
  userId: string,
  { year, horizon, issuer }: Pick<Grid, 'year' | 'horizon' | 'issuer'>,
): string {
  return `cis.target-grid.${userId}.${year}.${horizon}.${issuer}`;
}

/** @returns false when the browser has no room or does not allow it */
export function keepDrafts(key: string, drafts: readonly Draft[]): boolean {
  try {
    if (drafts.length === 0) window.localStorage.removeItem(key);
    else {
      const stored: Stored = drafts.map(({ communeCode, indicatorCode, text, base }) => [
        communeCode,
        indicatorCode,
        text,
        base,
      ]);
      window.localStorage.setItem(key, JSON.stringify(stored));
    }
    return true;
  } catch {
    return false;
  }
}

/** The grid's texts with what was typed and not sent yet; cells that left the grid are forgotten. */
export function withKeptDrafts(key: string, grid: Grid): { readonly matrix: Matrix; readonly bases: Bases } {
  const matrix: Record<string, Record<string, string>> = structuredClone(textsOf(grid));
  const bases: Record<string, number> = {};
  for (const [communeCode, indicatorCode, text, base] of read(key)) {
    const row = matrix[communeCode];
    if (row?.[indicatorCode] === undefined) continue;
    row[indicatorCode] = text;
    bases[draftKey(communeCode, indicatorCode)] = base;
  }
  return { matrix, bases };
}

function read(key: string): Stored {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isCell) : [];
  } catch {
    return [];
  }
}

function isCell(entry: unknown): entry is Stored[number] {
  return (
    Array.isArray(entry) &&
    entry.length === 4 &&
    entry.slice(0, 3).every((part) => typeof part === 'string') &&
    typeof entry[3] === 'number'
  );
}

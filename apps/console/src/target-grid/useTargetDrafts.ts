import { writeTargetText } from '@cis/domain/target-text';
import { useGridMatrix, type CellChange } from '@cis/ui/grid';
import { useEffect, useMemo, useState } from 'react';
import { useNotify } from 'react-admin';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { keepDrafts, withKeptDrafts } from './draft-store';
import { draftKey, draftsOf, readCell, textsOf, type Bases, type Draft } from './drafts';
import type { Grid } from './target-grid.types';

/** What was typed over a grid, with undo, kept in the browser until it is sent. */
export function useTargetDrafts(grid: Grid, key: string) {
  const t = useText();
  const word = useWord();
  const notify = useNotify();
  const [kept] = useState(() => withKeptDrafts(key, grid));
  const texts = useGridMatrix(kept.matrix);
  const [bases, setBases] = useState<Bases>(kept.bases);
  const drafts = useMemo(
    () => draftsOf(grid, texts.matrix, bases, (unit) => word('unit', unit)),
    [grid, texts.matrix, bases, word],
  );
  useEffect(() => {
    if (!keepDrafts(key, drafts)) notify(t('targetGrid.notKept'), { type: 'warning' });
  }, [key, drafts, notify, t]);

  /** Takes in what was typed, pasted or read; what can be read is written out, so that everybody sees how it was read. */
  const type = (changes: readonly CellChange[]): void => {
    const indicators = new Map(grid.indicators.map((indicator) => [indicator.code, indicator]));
    texts.apply(
      changes.map((change) => {
        const indicator = indicators.get(change.column);
        if (!indicator) return change;
        const { bounds } = readCell(change.text, grid, indicator, word('unit', indicator.unit));
        return bounds ? { ...change, text: writeTargetText(bounds, indicator.unit === 'bool') } : change;
      }),
    );
  };
  /** Back to what is assigned, as one step that can be undone. */
  const discard = (which: readonly Draft[]): void => {
    const assigned = textsOf(grid);
    texts.apply(
      which.map((draft) => toChange(draft, assigned[draft.communeCode]?.[draft.indicatorCode] ?? '')),
    );
  };
  /** Assigns over the versions that came in between, after the person has seen them. */
  const rebase = (numbers: readonly (readonly [Draft, number])[]): void =>
    setBases((before) => ({
      ...before,
      ...Object.fromEntries(
        numbers.map(([draft, number]) => [draftKey(draft.communeCode, draft.indicatorCode), number]),
      ),
    }));
  return { ...texts, drafts, type, discard, rebase };
}

export type TargetDrafts = ReturnType<typeof useTargetDrafts>;

function toChange({ communeCode, indicatorCode }: Draft, text: string): CellChange {
  return { row: communeCode, column: indicatorCode, text };
}

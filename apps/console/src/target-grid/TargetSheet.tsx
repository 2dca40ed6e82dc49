import '@cis/ui/grid.css';

import { SpreadsheetGrid, type GridColumn, type GridRow } from '@cis/ui/grid';
import { useLocale } from 'react-admin';
import { useMemo } from 'react';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useGridWords } from '../observations/entry/useGridWords';
import { sheetCells } from './sheet-cells';
import type { shownPart } from './shown-part';
import type { Grid } from './target-grid.types';
import { useSheetWords } from './useSheetWords';
import type { TargetDrafts } from './useTargetDrafts';

export interface TargetViewProps {
  readonly grid: Grid;
  readonly part: ReturnType<typeof shownPart>;
  readonly work: TargetDrafts;
}

const COLUMN_WIDTH = 148;

/** The grid as a spreadsheet: a row for each commune, a column for each indicator. */
export function TargetSheet({ grid, part, work }: TargetViewProps) {
  const t = useText();
  const word = useWord();
  const isVietnamese = useLocale() !== 'en';
  const words = useGridWords(t('word.commune'));
  const sheetWords = useSheetWords();
  const cellsOf = useMemo(() => sheetCells(grid, sheetWords), [grid, sheetWords]);
  const cells = useMemo(() => cellsOf(work.matrix), [cellsOf, work.matrix]);
  const rows = useMemo<GridRow[]>(() => part.communes.map(({ code, name }) => ({ id: code, name })), [part]);
  const columns = useMemo<GridColumn[]>(
    () =>
      part.indicators.map(({ code, nameVi, nameEn, unit, isEditable }) => ({
        id: code,
        label: `${code} ${isVietnamese ? nameVi : nameEn}`,
        hint: word('unit', unit),
        editor: isEditable ? ('text' as const) : ('none' as const),
        width: COLUMN_WIDTH,
        isNumeric: true,
      })),
    [part, word, isVietnamese],
  );
  return (
    <SpreadsheetGrid
      label={`${t('targetGrid.title')} ${grid.year}`}
      rows={rows}
      columns={columns}
      cells={cells}
      words={words}
      headerWidth={180}
      onChange={(changes) => work.type(changes)}
      onUndo={work.undo}
      onRedo={work.redo}
    />
  );
}

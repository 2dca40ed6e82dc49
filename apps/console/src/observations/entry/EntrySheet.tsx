import '@cis/ui/grid.css';

import { SpreadsheetGrid, type GridHandle, type GridRow, type TextBlock } from '@cis/ui/grid';
import { useState, type Ref } from 'react';

import { useWord } from '../../components/useChoices';
import { useText } from '../../messages/useText';
import type { EntryState } from '../autosave/entry-state';
import type { EntrySession } from '../autosave/EntrySession';
import { NAME_WIDTH, useEntryColumns } from './entry-columns';
import { FigureBar } from './FigureBar';
import { IndicatorName } from './IndicatorName';
import { KeyboardHelp } from './KeyboardHelp';
import { rowDetail } from './RowDetail';
import type { RowView } from './row-view';
import { useEntryCells } from './useEntryCells';
import { useGridWords } from './useGridWords';

export interface EntryViewProps {
  readonly views: readonly RowView[];
  readonly session: EntrySession;
  readonly state: EntryState;
  readonly mayWrite: boolean;
}

interface EntrySheetProps extends EntryViewProps {
  readonly ref: Ref<GridHandle>;
  /** A pasted table with names in it, to be matched rather than put down where the cursor is. */
  readonly onPasteTable: (text: string) => void;
}

/** Several columns of which the first holds words: names of indicators, not figures in the order of the form. */
function hasNames(block: TextBlock): boolean {
  const first = block.map((row) => row[0] ?? '');
  return (
    block.some((row) => row.length > 1) &&
    first.filter((text) => /\p{L}{2}/u.test(text)).length > block.length / 2
  );
}

/** The form as a spreadsheet. */
export function EntrySheet({ views, session, state, mayWrite, onPasteTable, ref }: EntrySheetProps) {
  const t = useText();
  const word = useWord();
  const words = useGridWords(t('entry.column.indicator'));
  const columns = useEntryColumns(state.form);
  const cellsOf = useEntryCells({
    mayWrite,
    isUpcoming: state.form.period.state === 'upcoming',
    isWaiting: state.link !== 'fine',
  });
  const [active, setActive] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const rows: GridRow[] = views.map((view) => ({
    id: view.row.indicatorCode,
    name: view.row.nameVi,
    header: <IndicatorName row={view.row} isDense />,
    group: word('domain', view.row.domain),
    detail: rowDetail(view, session, mayWrite),
  }));
  return (
    <>
      <FigureBar
        view={views.find(({ row }) => row.indicatorCode === active)}
        elapsedMonths={state.form.period.elapsedMonths}
        mayWrite={mayWrite}
        onHelp={() => setHelpOpen(true)}
      />
      <SpreadsheetGrid
        ref={ref}
        label={`${t('observations.title')}: ${state.form.period.labelVi}`}
        rows={rows}
        columns={columns}
        headerWidth={NAME_WIDTH}
        cells={Object.fromEntries(views.map((view) => [view.row.indicatorCode, cellsOf(view)]))}
        words={words}
        onChange={(changes, origin) => session.edit(changes, origin)}
        onUndo={() => session.undo()}
        onRedo={() => session.redo()}
        onTyping={(change) => session.typing(change)}
        onPasteTable={(text, block) => {
          const isTable = mayWrite && hasNames(block);
          if (isTable) onPasteTable(text);
          return isTable;
        }}
        onFocusCell={setActive}
        onOtherKey={(key) => {
          if (key === '?') setHelpOpen(true);
        }}
      />
      {isHelpOpen ? <KeyboardHelp onClose={() => setHelpOpen(false)} /> : null}
    </>
  );
}

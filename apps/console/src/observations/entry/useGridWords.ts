import type { GridWords } from '@cis/ui/grid';
import { useMemo } from 'react';

import { useText } from '../../messages/useText';

/** The spreadsheet's own words. */
export function useGridWords(rowHeading: string): GridWords {
  const t = useText();
  return useMemo(
    () => ({
      rowHeading,
      help: t('entry.grid.help'),
      readOnly: t('entry.grid.readOnly'),
      leaving: t('entry.grid.leaving'),
      nothingToUndo: t('entry.grid.nothingToUndo'),
      status: {
        saving: t('entry.grid.status.saving'),
        saved: t('entry.grid.status.saved'),
        waiting: t('entry.grid.status.waiting'),
        refused: t('entry.grid.status.refused'),
        warning: t('entry.grid.status.warning'),
        changed: t('entry.grid.status.changed'),
      },
      selected: (rows, columns) => t('entry.grid.selected', { rows, columns }),
      copied: (cells) => t('entry.grid.copied', { cells }),
      written: (cells, skipped) =>
        skipped > 0 ? t('entry.grid.writtenSome', { cells, skipped }) : t('entry.grid.written', { cells }),
      undone: (cells) => t('entry.grid.undone', { cells }),
      redone: (cells) => t('entry.grid.redone', { cells }),
    }),
    [t, rowHeading],
  );
}

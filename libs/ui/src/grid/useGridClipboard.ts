import type { ClipboardEvent } from 'react';

import { cleared, copied, pasted } from './blocks.js';
import type { SpreadsheetGridProps } from './grid.types.js';
import { formatTsv, parseTsv } from './tsv.js';
import type { GridActions } from './useGridActions.js';
import type { SheetState } from './useSheet.js';

/** Copy, cut and paste of blocks as spreadsheets exchange them. Inside an open editor a single text is pasted as text. */
export function useGridClipboard(
  { words, onPasteTable }: SpreadsheetGridProps,
  state: SheetState,
  actions: GridActions,
) {
  const { sheet, block } = state;

  const take = (event: ClipboardEvent, isCut: boolean): void => {
    if (isInEditor(event)) return;
    event.preventDefault();
    const cells = copied(sheet, block);
    event.clipboardData.setData('text/plain', formatTsv(cells));
    if (isCut) actions.write(cleared(sheet, block), 'cut');
    actions.announce(words.copied(cells.flat().length));
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '' || isInDetail(event)) return;
    const cells = parseTsv(text);
    const isBlock = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
    if (isInEditor(event)) {
      if (!isBlock) return;
      // A block belongs into cells, also when the first of them happens to be open.
      actions.cancel();
    }
    event.preventDefault();
    if (!onPasteTable?.(text, cells)) actions.write(pasted(sheet, block, cells), 'paste');
  };

  return {
    onCopy: (event: ClipboardEvent<HTMLTableElement>) => take(event, false),
    onCut: (event: ClipboardEvent<HTMLTableElement>) => take(event, true),
    onPaste,
  };
}

const isInDetail = ({ target }: ClipboardEvent): boolean =>
  (target as HTMLElement).closest('[data-detail-of]') !== null;

const isInEditor = (event: ClipboardEvent): boolean =>
  isInDetail(event) || (event.target as HTMLElement).closest('[data-editor]') !== null;

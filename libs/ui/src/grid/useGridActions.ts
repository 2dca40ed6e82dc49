import { useState } from 'react';

import { cleared, filledDown, type Written } from './blocks.js';
import type { ChangeOrigin, SpreadsheetGridProps } from './grid.types.js';
import { nextEditable, type Block } from './selection.js';
import type { SheetState } from './useSheet.js';

/** How an edit ends, and where the person goes from there. */
export type Leave = 'stay' | 'down' | 'up' | 'left' | 'right' | 'next' | 'previous' | 'elsewhere';

/** What a person can do to cells; each tells its result to the live region. */
export function useGridActions(props: SpreadsheetGridProps, state: SheetState) {
  const { onChange, onTyping, onUndo, onRedo, words } = props;
  const { sheet, head, block, extent, select, selectBlock, editing, endEdit, isEditable } = state;
  const [announcement, announce] = useState('');

  const write = ({ changes, skipped, covered }: Written, origin: ChangeOrigin): void => {
    const real = changes.filter(({ row, column, text }) => textOf(props, row, column) !== text);
    if (real.length > 0) onChange(real, origin);
    selectBlock(origin === 'fill' ? { ...covered, top: block.top } : covered);
    announce(words.written(changes.length, skipped));
  };

  const fillTo = (bottom: number): void => {
    const target: Block = { ...block, bottom };
    write(filledDown(sheet, target, block.bottom - block.top + 1), 'fill');
  };

  /** The upper row of the selection downwards; a single row takes what stands above it. */
  const fillDown = (): void => {
    const isSingle = block.top === block.bottom;
    if (isSingle && block.top === 0) return;
    write(filledDown(sheet, isSingle ? { ...block, top: block.top - 1 } : block, 1), 'fill');
  };

  const commit = (text: string, leave: Leave): void => {
    if (!editing) return;
    const { row, column } = editing;
    endEdit(leave === 'elsewhere');
    onTyping?.(null);
    if (text !== textOf(props, row, column)) onChange([{ row, column, text }], 'type');
    go(leave);
  };

  const go = (leave: Leave): void => {
    if (leave === 'down') select({ ...head, row: head.row + 1 });
    if (leave === 'up') select({ ...head, row: head.row - 1 });
    if (leave === 'left') select({ ...head, column: head.column - 1 });
    if (leave === 'right') select({ ...head, column: head.column + 1 });
    if (leave === 'next' || leave === 'previous') {
      const target = nextEditable(head, leave === 'next' ? 1 : -1, extent, isEditable);
      if (target) select(target);
    }
  };

  const cancel = (): void => {
    endEdit(false);
    onTyping?.(null);
  };

  const step = (run: () => number, word: (cells: number) => string): void => {
    const cells = run();
    announce(cells > 0 ? word(cells) : words.nothingToUndo);
  };

  return {
    announcement,
    announce,
    write,
    fillTo,
    fillDown,
    clear: () => write(cleared(sheet, block), 'clear'),
    undo: () => step(onUndo, words.undone),
    redo: () => step(onRedo, words.redone),
    commit,
    cancel,
  };
}

export type GridActions = ReturnType<typeof useGridActions>;

const textOf = ({ cells }: SpreadsheetGridProps, row: string, column: string): string =>
  cells[row]?.[column]?.text ?? '';

import { useRef, type KeyboardEvent } from 'react';

import type { SpreadsheetGridProps } from './grid.types.js';
import { moved, nextEditable, type Move, type Place } from './selection.js';
import type { GridActions } from './useGridActions.js';
import type { SheetState } from './useSheet.js';

const ARROWS: Readonly<Record<string, readonly [plain: Move, withCtrl: Move]>> = {
  ArrowUp: ['up', 'edgeUp'],
  ArrowDown: ['down', 'edgeDown'],
  ArrowLeft: ['left', 'edgeLeft'],
  ArrowRight: ['right', 'edgeRight'],
  Home: ['rowStart', 'first'],
  End: ['rowEnd', 'last'],
  PageUp: ['pageUp', 'pageUp'],
  PageDown: ['pageDown', 'pageDown'],
};

/** The keys of a spreadsheet. Escape and then Tab leave the grid, so that it never traps anybody. */
export function useGridKeys(props: SpreadsheetGridProps, state: SheetState, actions: GridActions) {
  const { onOtherKey, words } = props;
  const { head, extent, select, selectBlock, edit, isEditable } = state;
  const isLeaving = useRef(false);

  const isBlank = (place: Place): boolean => state.cellAt(place).text === '';

  const tab = (event: KeyboardEvent): void => {
    const target = isLeaving.current ? null : nextEditable(head, event.shiftKey ? -1 : 1, extent, isEditable);
    if (target) {
      event.preventDefault();
      select(target);
    } else toEdge(state.table.current, event.shiftKey ? 'before' : 'behind');
  };

  const shortcut = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) actions.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
    else if (key === 'd') actions.fillDown();
    else if (key === 'a')
      selectBlock({ top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 });
    else return false;
    return true;
  };

  const plain = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'Enter':
        select({ ...head, row: head.row + (event.shiftKey ? -1 : 1) });
        return true;
      case 'F2':
        edit(head, null);
        return true;
      case 'Delete':
      case 'Backspace':
        actions.clear();
        return true;
      case 'Escape':
        select(head);
        isLeaving.current = true;
        actions.announce(words.leaving);
        return true;
      default:
        return typing(event);
    }
  };

  const typing = (event: KeyboardEvent): boolean => {
    // An input method composes into the editor, so the editor must be there before the first letter is.
    if (event.key === 'Process' || event.nativeEvent.isComposing) {
      edit(head, '');
      return false;
    }
    if (event.key.length !== 1) return false;
    if (!isEditable(head) || event.key === '?') {
      onOtherKey?.(event.key);
      return event.key === ' ';
    }
    edit(head, event.key);
    return true;
  };

  return (event: KeyboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['column']) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab') {
      tab(event);
      return;
    }
    isLeaving.current = false;
    const arrow = ARROWS[event.key];
    if (event.altKey) {
      if (event.key === 'ArrowDown') openOrEnter(event, state);
      return;
    }
    if (arrow) {
      event.preventDefault();
      select(moved(head, arrow[isCommand ? 1 : 0], extent, isBlank), { extend: event.shiftKey });
      return;
    }
    if (isCommand ? shortcut(event) : plain(event)) event.preventDefault();
  };
}

/** From the edge of the grid the browser's own Tab goes on to whatever follows on the page. */
function toEdge(table: HTMLTableElement | null, edge: 'before' | 'behind'): void {
  table?.parentElement?.querySelector<HTMLElement>(`[data-edge="${edge}"]`)?.focus({ preventScroll: true });
}

/** Alt+ArrowDown: into what is asked below the row, else it opens the editor. */
function openOrEnter(event: KeyboardEvent, { table, head, spotOf, edit }: SheetState): void {
  event.preventDefault();
  const detail = table.current?.querySelector<HTMLElement>(
    `[data-detail-of="${CSS.escape(spotOf(head).row)}"] :is(button, input, textarea, a)`,
  );
  if (detail) detail.focus();
  else edit(head, null);
}

import { useRef, type MouseEvent, type PointerEvent } from 'react';

import { isInside, type Place } from './selection.js';
import type { GridActions } from './useGridActions.js';
import type { SheetState } from './useSheet.js';

type Drag = 'select' | 'fill';

/** Mouse: press selects, dragging extends, the corner fills. Touch: tap selects, tap again edits, the corner extends; dragging scrolls. */
export function useGridPointer(state: SheetState, actions: GridActions) {
  const { head, block, select, edit, editing } = state;
  const drag = useRef<Drag | null>(null);
  const fillBottom = useRef<number | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLTableElement>): void => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest('[data-editor], [data-detail-of]')) return;
    if (target.closest('[data-corner]')) {
      event.preventDefault();
      drag.current = event.pointerType === 'mouse' ? 'fill' : 'select';
      fillBottom.current = block.bottom;
      return;
    }
    const place = placeAt(target);
    if (!place || event.pointerType !== 'mouse') return;
    drag.current = 'select';
    // What is being typed elsewhere is taken, as leaving a field takes it.
    if (editing && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    select(place, { extend: event.shiftKey });
    // The cell takes the focus when it is drawn; the browser would give it to whatever can be selected.
    event.preventDefault();
  };

  const onPointerMove = (event: PointerEvent<HTMLTableElement>): void => {
    if (!drag.current) return;
    const place = placeAt(document.elementFromPoint(event.clientX, event.clientY));
    if (!place) return;
    if (drag.current === 'fill') fillBottom.current = Math.max(block.bottom, place.row);
    else if (place.row !== head.row || place.column !== head.column) select(place, { extend: true });
  };

  const onPointerUp = (): void => {
    if (drag.current === 'fill' && fillBottom.current !== null && fillBottom.current > block.bottom)
      actions.fillTo(fillBottom.current);
    drag.current = null;
    fillBottom.current = null;
  };

  /** Touch and the second click: what is selected already opens. */
  const onClick = (event: MouseEvent<HTMLTableElement>): void => {
    const place = placeAt(event.target as HTMLElement);
    if (!place || editing) return;
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
    const isHead = place.row === head.row && place.column === head.column;
    if (event.detail >= 2 || (isTouch && isHead && isInside(block, place))) edit(place, null);
    else if (isTouch) select(place);
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick };
}

/** The cell under the pointer, by what its row and the cell itself say about their place. */
function placeAt(element: Element | null): Place | null {
  const cell = element?.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row || cell.closest('[data-editor]')) return null;
  return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
}

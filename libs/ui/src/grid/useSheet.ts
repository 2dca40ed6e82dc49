import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import type { Sheet } from './blocks.js';
import type { GridCell, GridColumn, SpreadsheetGridProps } from './grid.types.js';
import { blockOf, within, type Block, type Extent, type Place } from './selection.js';

/** A cell by the ids of its row and column, which stay when rows come and go. */
interface Spot {
  readonly row: string;
  readonly column: string;
}

export interface Editing extends Spot {
  readonly text: string;
  /** Typing replaces the cell and arrows leave it; F2 or a second click edits inside it. */
  readonly isReplacing: boolean;
}

const EMPTY: GridCell = { text: '' };

/** Where the person is, what is selected and what is being edited. */
export function useSheet({ rows, columns, cells, onFocusCell, onTyping }: SpreadsheetGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const ownsFocus = useRef(false);
  const [spots, setSpots] = useState<{ readonly anchor: Spot; readonly head: Spot } | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);

  const extent = useMemo<Extent>(
    () => ({ rows: rows.length, columns: columns.length }),
    [rows.length, columns.length],
  );
  const indexes = useMemo(
    () => ({
      rows: new Map(rows.map(({ id }, index) => [id, index])),
      columns: new Map(columns.map(({ id }, index) => [id, index])),
    }),
    [rows, columns],
  );
  const firstEditable = columns.findIndex(({ editor }) => editor !== 'none');
  const placeOf = (spot: Spot | undefined): Place =>
    within(
      {
        row: indexes.rows.get(spot?.row ?? '') ?? 0,
        column: indexes.columns.get(spot?.column ?? '') ?? Math.max(0, firstEditable),
      },
      extent,
    );
  const head = placeOf(spots?.head);
  const anchor = placeOf(spots?.anchor);
  const spotOf = ({ row, column }: Place): Spot => ({
    row: rows[row]?.id ?? '',
    column: columns[column]?.id ?? '',
  });

  const cellAt = (place: Place): GridCell => {
    const { row, column } = spotOf(place);
    return cells[row]?.[column] ?? EMPTY;
  };
  const isEditable = (place: Place): boolean =>
    columns[place.column]?.editor !== 'none' && !cellAt(place).isReadOnly;

  const select = (place: Place, { extend = false } = {}): void => {
    ownsFocus.current = true;
    const next = spotOf(within(place, extent));
    setSpots({ head: next, anchor: extend ? spotOf(anchor) : next });
    onFocusCell?.(next.row, next.column);
  };
  const selectBlock = ({ top, left, bottom, right }: Block): void => {
    setSpots({
      head: spotOf(within({ row: top, column: left }, extent)),
      anchor: spotOf(within({ row: bottom, column: right }, extent)),
    });
  };

  /** At once, so that the next letter already falls into the editor. */
  const edit = (place: Place, typed: string | null): void => {
    if (!isEditable(place)) return;
    const spot = spotOf(place);
    ownsFocus.current = true;
    if (typed !== null) onTyping?.({ ...spot, text: typed });
    flushSync(() => {
      setSpots({ head: spot, anchor: spot });
      setEditing({ ...spot, text: typed ?? cellAt(place).text, isReplacing: typed !== null });
    });
  };
  /** `isLeft`: the person already is somewhere else on the page. */
  const endEdit = (isLeft: boolean): void => {
    ownsFocus.current = !isLeft;
    setEditing(null);
  };

  const onFocus = ({ target }: FocusEvent<HTMLTableElement>): void => {
    ownsFocus.current = target.dataset['column'] !== undefined || target.closest('[data-editor]') !== null;
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLTableElement>): void => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) ownsFocus.current = false;
  };

  // Every selection counts, also of the same cell: that is how the focus comes back to it.
  useLayoutEffect(() => {
    if (editing === null && ownsFocus.current) focusHead(table);
  }, [spots, editing]);

  const sheet: Sheet = {
    rowIds: rows.map(({ id }) => id),
    columnIds: columns.map(({ id }) => id),
    textAt: (place) => cellAt(place).text,
    isEditable,
    accepted: ({ column }, text) => acceptedBy(columns[column], text),
  };
  return {
    table,
    focus: { onFocus, onBlur },
    sheet,
    extent,
    head,
    anchor,
    block: blockOf(anchor, head),
    editing,
    cellAt,
    isEditable,
    spotOf,
    select,
    selectBlock,
    edit,
    endEdit,
  };
}

export type SheetState = ReturnType<typeof useSheet>;

function focusHead(table: RefObject<HTMLTableElement | null>): void {
  const cell = table.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]');
  if (!cell) return;
  if (document.activeElement !== cell) cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/** A choice is taken by its word or its id; other columns keep the text, line breaks only where text is written. */
function acceptedBy(column: GridColumn | undefined, text: string): string | null {
  if (column?.editor === 'text') return text.trim();
  if (column?.editor !== 'select') return text.replace(/\s+/g, ' ').trim();
  const wanted = folded(text);
  if (wanted === '') return '';
  return column.options?.find(({ id, label }) => id === text || folded(label) === wanted)?.id ?? null;
}

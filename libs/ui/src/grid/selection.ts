/** Counted from 0 over the rows and columns that have cells. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edgeUp'
  | 'edgeDown'
  | 'edgeLeft'
  | 'edgeRight'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

/** Rows that PageUp and PageDown go. */
export const PAGE_ROWS = 10;

export function blockOf(anchor: Place, head: Place): Block {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

export function isInside({ top, left, bottom, right }: Block, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Where a key leads; at the edge it stays. `isBlank` tells where a region of filled cells ends (Ctrl with an arrow). */
export function moved(place: Place, move: Move, extent: Extent, isBlank: (place: Place) => boolean): Place {
  const go = (rows: number, columns: number): Place =>
    within({ row: place.row + rows, column: place.column + columns }, extent);
  switch (move) {
    case 'up':
      return go(-1, 0);
    case 'down':
      return go(1, 0);
    case 'left':
      return go(0, -1);
    case 'right':
      return go(0, 1);
    case 'edgeUp':
      return edge(place, { row: -1, column: 0 }, extent, isBlank);
    case 'edgeDown':
      return edge(place, { row: 1, column: 0 }, extent, isBlank);
    case 'edgeLeft':
      return edge(place, { row: 0, column: -1 }, extent, isBlank);
    case 'edgeRight':
      return edge(place, { row: 0, column: 1 }, extent, isBlank);
    case 'rowStart':
      return { ...place, column: 0 };
    case 'rowEnd':
      return within({ ...place, column: extent.columns }, extent);
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return within({ row: extent.rows, column: extent.columns }, extent);
    case 'pageUp':
      return go(-PAGE_ROWS, 0);
    case 'pageDown':
      return go(PAGE_ROWS, 0);
  }
}

/** The next cell that can be edited in reading order, or null where the grid ends: Tab then leaves it. */
export function nextEditable(
  place: Place,
  direction: 1 | -1,
  { rows, columns }: Extent,
  isEditable: (place: Place) => boolean,
): Place | null {
  const last = rows * columns;
  for (let at = place.row * columns + place.column + direction; at >= 0 && at < last; at += direction) {
    const candidate = { row: Math.floor(at / columns), column: at % columns };
    if (isEditable(candidate)) return candidate;
  }
  return null;
}

export function within({ row, column }: Place, { rows, columns }: Extent): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** As spreadsheets do: to the end of the filled region, or over blanks to the next filled cell, or to the edge. */
function edge(from: Place, step: Place, extent: Extent, isBlank: (place: Place) => boolean): Place {
  const next = (place: Place): Place | null => {
    const candidate = { row: place.row + step.row, column: place.column + step.column };
    const kept = within(candidate, extent);
    return kept.row === candidate.row && kept.column === candidate.column ? candidate : null;
  };
  let place = from;
  const first = next(place);
  const isLeavingRegion = isBlank(from) || first === null || isBlank(first);
  for (let ahead = first; ahead !== null; ahead = next(ahead)) {
    if (!isLeavingRegion && isBlank(ahead)) return place;
    place = ahead;
    if (isLeavingRegion && !isBlank(ahead)) return ahead;
  }
  return place;
}

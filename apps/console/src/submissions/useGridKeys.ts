import { useRef, type KeyboardEvent, type RefObject } from 'react';

interface GridKeys {
  readonly rows: number;
  readonly columns: number;
  /** Space, Enter and letters, with the place of the square they were pressed on. */
  readonly onKey: (key: string, row: number, column: number) => void;
}

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};
const ACTIONS = new Set([' ', 'Enter', 'a', 'r']);

const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);

/** Roving focus over squares that carry data-row and data-column (WAI-ARIA grid pattern). */
export function useGridKeys(table: RefObject<HTMLTableElement | null>, { rows, columns, onKey }: GridKeys) {
  const focused = useRef<HTMLElement | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const square = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!square || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = [Number(square.dataset['row']), Number(square.dataset['column'])];
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const place = { row: within(row + move[0], rows), column: within(column + move[1], columns) };
      const next = table.current?.querySelector<HTMLElement>(
        `[data-row="${place.row}"][data-column="${place.column}"]`,
      );
      (focused.current ?? square).tabIndex = -1;
      if (!next) return;
      next.tabIndex = 0;
      next.focus();
      focused.current = next;
    } else if (ACTIONS.has(event.key)) {
      event.preventDefault();
      onKey(event.key, row, column);
    }
  };
  return { onKeyDown };
}

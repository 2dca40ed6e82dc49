import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface CellKeys {
  readonly onAccept: (code: string) => void;
  readonly onReturn: (code: string) => void;
}

/** On a cell's checkbox: arrows go to the next one, `a` accepts, `r` returns; as in the reviewer's list. */
export function useCellKeys({ onAccept, onReturn }: CellKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const code = (event.target as HTMLElement).dataset['cell'];
    if (code === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const act = { a: onAccept, r: onReturn }[event.key];
    if (step === undefined && !act) return;
    event.preventDefault();
    act?.(code);
    if (step === undefined) return;
    const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
    boxes[boxes.indexOf(event.target as HTMLElement) + step]?.focus();
  };
}

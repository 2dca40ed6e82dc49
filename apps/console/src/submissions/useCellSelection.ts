import { useState } from 'react';

import { NOTHING_CHOSEN, toggled } from './cell-selection';

export interface CellSelection {
  /** Chosen ones among those that are shown and may be decided, in the order of the form. */
  readonly codes: readonly string[];
  readonly mayChoose: (code: string) => boolean;
  readonly isChosen: (code: string) => boolean;
  readonly toggle: (code: string, isRange: boolean) => void;
  readonly clear: () => void;
}

/** Cells chosen for one decision on all of them; `order` are those that may be decided, as shown. */
export function useCellSelection(order: readonly string[]): CellSelection {
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  return {
    codes: order.filter((code) => choice.chosen.has(code)),
    mayChoose: (code) => order.includes(code),
    isChosen: (code) => choice.chosen.has(code),
    toggle: (code, isRange) => setChoice((before) => toggled(before, order, code, isRange)),
    clear: () => setChoice(NOTHING_CHOSEN),
  };
}

import { useReducer } from 'react';

import { matrixOf, matrixReducer, type CellChange, type Matrix } from './matrix.js';

/** Texts of a grid with undo, for pages that keep them in React. */
export function useGridMatrix(initial: Matrix = {}) {
  const [state, dispatch] = useReducer(matrixReducer, initial, matrixOf);
  return {
    matrix: state.matrix,
    canUndo: state.past.length > 0,
    apply: (changes: readonly CellChange[]) => dispatch({ type: 'apply', changes }),
    load: (changes: readonly CellChange[]) => dispatch({ type: 'load', changes }),
    /** Says how many cells it writes, as the grid wants to announce it. */
    undo: () => {
      dispatch({ type: 'undo' });
      return state.past.at(-1)?.length ?? 0;
    },
    redo: () => {
      dispatch({ type: 'redo' });
      return state.future.at(-1)?.length ?? 0;
    },
  };
}

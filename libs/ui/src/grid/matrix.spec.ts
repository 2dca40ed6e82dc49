import fc from 'fast-check';

import {
  matrixOf,
  matrixReducer,
  nextRedo,
  nextUndo,
  textAt,
  UNDO_DEPTH,
  type CellChange,
} from './matrix.js';

const change = (row: string, column: string, text: string): CellChange => ({ row, column, text });
const apply = (...changes: CellChange[]) => ({ type: 'apply' as const, changes });
const UNDO = { type: 'undo' } as const;
const REDO = { type: 'redo' } as const;

describe('the matrix of a grid', () => {
  it('undoes a pasted block as one step and redoes it', () => {
    const start = matrixOf({ r1: { a: '1' } });
    const pasted = matrixReducer(start, apply(change('r1', 'a', '5'), change('r2', 'b', '6')));

    expect(pasted.matrix).toEqual({ r1: { a: '5' }, r2: { b: '6' } });
    expect(nextUndo(pasted)).toMatchObject([{ text: '1' }, { text: '' }]);
    const undone = matrixReducer(pasted, UNDO);
    expect([textAt(undone.matrix, 'r1', 'a'), textAt(undone.matrix, 'r2', 'b')]).toEqual(['1', '']);
    expect(nextRedo(undone)).toMatchObject([{ text: '5' }, { text: '6' }]);
    expect(matrixReducer(undone, REDO).matrix).toEqual(pasted.matrix);
  });

  it('keeps no step for an action that changes nothing', () => {
    const start = matrixOf({ r1: { a: '1' } });

    expect(matrixReducer(start, apply(change('r1', 'a', '1')))).toBe(start);
    expect(matrixReducer(start, UNDO)).toBe(start);
  });

  it('takes what comes from elsewhere without a step, and forgets what was undone after a new one', () => {
    const typed = matrixReducer(matrixOf(), apply(change('r1', 'a', '1')));
    const loaded = matrixReducer(typed, { type: 'load', changes: [change('r2', 'a', '9')] });
    expect(loaded.past).toHaveLength(1);

    const undone = matrixReducer(loaded, UNDO);
    expect(textAt(undone.matrix, 'r2', 'a')).toBe('9');
    expect(matrixReducer(undone, apply(change('r1', 'b', '2'))).future).toEqual([]);
  });

  it('keeps the identity of rows that did not change', () => {
    const start = matrixOf({ r1: { a: '1' }, r2: { a: '2' } });

    expect(matrixReducer(start, apply(change('r1', 'a', '3'))).matrix['r2']).toBe(start.matrix['r2']);
  });

  it('can undo at least a hundred steps', () => {
    let state = matrixOf();
    for (let step = 0; step < UNDO_DEPTH + 10; step += 1)
      state = matrixReducer(state, apply(change('r', 'a', String(step))));
    for (let step = 0; step < 100; step += 1) state = matrixReducer(state, UNDO);

    expect(textAt(state.matrix, 'r', 'a')).toBe(String(UNDO_DEPTH + 9 - 100));
  });

  it('comes back to where it was after undoing every step, whatever was done', () => {
    const changes = fc.array(
      fc.record({ row: fc.constantFrom('r1', 'r2'), column: fc.constantFrom('a', 'b'), text: fc.string() }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 20 }), (steps) => {
        let state = matrixOf({ r1: { a: 'x', b: '' }, r2: { a: '', b: '' } });
        const start = state.matrix;
        for (const step of steps) state = matrixReducer(state, apply(...step));
        const end = state.matrix;
        while (state.past.length > 0) state = matrixReducer(state, UNDO);
        expect(state.matrix).toEqual(start);
        while (state.future.length > 0) state = matrixReducer(state, REDO);
        expect(state.matrix).toEqual(end);
      }),
    );
  });
});

import { cleared, copied, filledDown, pasted, type Sheet } from './blocks.js';
import type { Place } from './selection.js';

/** Four rows, columns a b c; c is read-only, and b takes digits only. */
const ROWS = ['r1', 'r2', 'r3', 'r4'];
const COLUMNS = ['a', 'b', 'c'];
const sheet: Sheet = {
  rowIds: ROWS,
  columnIds: COLUMNS,
  textAt: ({ row, column }: Place) => `${ROWS[row] ?? ''}${COLUMNS[column] ?? ''}`,
  isEditable: ({ column }) => column < 2,
  accepted: ({ column }, text) => (column === 1 && /\D/.test(text) ? null : text.trim()),
};
const one = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

describe('blocks of cells', () => {
  it('spread a pasted block from the chosen cell', () => {
    const { changes, skipped, covered } = pasted(sheet, one(1, 0), [
      [' x ', '1'],
      ['y', '2'],
    ]);

    expect(changes).toEqual([
      { row: 'r2', column: 'a', text: 'x' },
      { row: 'r2', column: 'b', text: '1' },
      { row: 'r3', column: 'a', text: 'y' },
      { row: 'r3', column: 'b', text: '2' },
    ]);
    expect(skipped).toBe(0);
    expect(covered).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
  });

  it('fill a selection with a single value, and with a pattern that fits it', () => {
    expect(pasted(sheet, { top: 0, left: 0, bottom: 3, right: 0 }, [['7']]).changes).toHaveLength(4);
    expect(
      pasted(sheet, { top: 0, left: 0, bottom: 3, right: 0 }, [['7'], ['8']]).changes.map(({ text }) => text),
    ).toEqual(['7', '8', '7', '8']);
  });

  it('count what they could not write: read-only, outside, not fitting', () => {
    const { changes, skipped } = pasted(sheet, one(3, 0), [
      ['x', 'word', '9'],
      ['outside', '', ''],
    ]);

    expect(changes).toEqual([{ row: 'r4', column: 'a', text: 'x' }]);
    expect(skipped).toBe(5);
  });

  it('leave alone what a ragged block does not mention', () => {
    expect(pasted(sheet, one(0, 0), [['1', '2'], ['3']]).changes).toHaveLength(3);
  });

  it('fill down, clear and copy', () => {
    const target = { top: 0, left: 0, bottom: 2, right: 0 };

    expect(filledDown(sheet, target, 1).changes.map(({ row, text }) => [row, text])).toEqual([
      ['r2', 'r1a'],
      ['r3', 'r1a'],
    ]);
    expect(cleared(sheet, { ...target, right: 2 })).toMatchObject({ skipped: 3 });
    expect(copied(sheet, { top: 0, left: 0, bottom: 1, right: 1 })).toEqual([
      ['r1a', 'r1b'],
      ['r2a', 'r2b'],
    ]);
  });
});

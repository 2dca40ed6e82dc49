import { blockOf, isInside, moved, nextEditable, type Move, type Place } from './selection.js';

const at = (row: number, column: number): Place => ({ row, column });
const EXTENT = { rows: 30, columns: 4 };
/** Filled: rows 2-4 and 8 of every column. */
const isBlank = ({ row }: Place): boolean => !((row >= 2 && row <= 4) || row === 8);

describe('moving in a grid', () => {
  it.each<[Move, Place, Place]>([
    ['up', at(0, 1), at(0, 1)],
    ['down', at(0, 1), at(1, 1)],
    ['left', at(3, 0), at(3, 0)],
    ['right', at(3, 3), at(3, 3)],
    ['rowStart', at(3, 2), at(3, 0)],
    ['rowEnd', at(3, 2), at(3, 3)],
    ['first', at(9, 2), at(0, 0)],
    ['last', at(9, 2), at(29, 3)],
    ['pageUp', at(5, 2), at(0, 2)],
    ['pageDown', at(5, 2), at(15, 2)],
    ['edgeDown', at(0, 1), at(2, 1)],
    ['edgeDown', at(2, 1), at(4, 1)],
    ['edgeDown', at(4, 1), at(8, 1)],
    ['edgeDown', at(8, 1), at(29, 1)],
    ['edgeUp', at(8, 1), at(4, 1)],
    ['edgeRight', at(2, 0), at(2, 3)],
    ['edgeLeft', at(2, 3), at(2, 0)],
  ])('%s from %j leads to %j', (move, from, to) => {
    expect(moved(from, move, EXTENT, isBlank)).toEqual(to);
  });

  it('goes by Tab from one editable cell to the next, and out of the grid behind the last', () => {
    const isEditable = ({ column }: Place): boolean => column === 1 || column === 2;

    expect(nextEditable(at(0, 1), 1, EXTENT, isEditable)).toEqual(at(0, 2));
    expect(nextEditable(at(0, 2), 1, EXTENT, isEditable)).toEqual(at(1, 1));
    expect(nextEditable(at(1, 1), -1, EXTENT, isEditable)).toEqual(at(0, 2));
    expect(nextEditable(at(29, 2), 1, EXTENT, isEditable)).toBeNull();
    expect(nextEditable(at(0, 1), -1, EXTENT, isEditable)).toBeNull();
  });

  it('selects the same block whichever corner it was begun at', () => {
    expect(blockOf(at(4, 3), at(1, 0))).toEqual(blockOf(at(1, 0), at(4, 3)));
    expect(isInside(blockOf(at(4, 3), at(1, 0)), at(2, 2))).toBe(true);
    expect(isInside(blockOf(at(4, 3), at(1, 0)), at(5, 2))).toBe(false);
  });
});

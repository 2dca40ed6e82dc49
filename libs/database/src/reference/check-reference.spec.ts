import { checkReference, InvalidReferenceError } from './check-reference.js';
import { readReferenceFiles } from './reference-files.js';
import { referenceRows } from './reference-rows.js';
import type { ReferenceRow } from './reference-tables.js';

const shipped = referenceRows(readReferenceFiles());

describe('the shipped reference data', () => {
  it('agrees with the known totals of the province', () => {
    expect(() => checkReference(shipped)).not.toThrow();
  });

  it('numbers present units, departments and former units in their blocks', () => {
    const blockOf = (id: unknown) => Math.floor(Number(id) / 1000);
    const present = shipped.units.filter((unit) => unit.valid_to === null);

    expect(new Set(present.map((unit) => blockOf(unit.id)))).toEqual(new Set([5200]));
    expect(new Set(shipped.departments.map((row) => blockOf(row.id)))).toEqual(new Set([5202]));
    expect(shipped.units.filter((unit) => unit.valid_to !== null && Number(unit.id) <= 5_210_000)).toEqual(
      [],
    );
  });

  it('folds names for searching', () => {
    expect(shipped.units.find((unit) => unit.full_name === 'Xã Đak Đoa')).toMatchObject({
      search_name: 'dakdoa',
      type: 'xa',
    });
  });

  it('contains no cell with surrounding or doubled spaces, and only NFC', () => {
    const tables: (readonly ReferenceRow[])[] = Object.values(shipped);
    const cells = tables
      .flat()
      .flatMap((row) => Object.values(row))
      .flat();
    const untidy = cells.filter(
      (cell) =>
        typeof cell === 'string' &&
        (cell !== cell.normalize('NFC') || cell !== cell.trim() || cell.includes('  ')),
    );

    expect(untidy).toEqual([]);
  });
});

describe('checkReference', () => {
  it('lists every fault at once', () => {
    const [first, ...others] = shipped.units;
    const [edge, ...edges] = shipped.successions;
    const faulty = {
      ...shipped,
      units: [{ ...first, population: 1 }, ...others],
      successions: [{ ...edge, present_unit_id: null }, ...edges],
      aliases: [],
    };

    const check = () => checkReference(faulty);

    expect(check).toThrow(InvalidReferenceError);
    expect(check).toThrow(/total population: \d+ instead of 3583691/);
    expect(check).toThrow(/successions without a present unit: 1 instead of 0/);
    expect(check).toThrow(/23737 is not an alias/);
  });
});

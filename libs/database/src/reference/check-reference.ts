import { isSwapPossible, type DayOff } from '@cis/domain';
import { withUnitSearchKeys, type ReferenceRows } from './reference-rows.js';
import type { ReferenceRow } from './reference-tables.js';

/** The shipped facts contradict what is known of the province; nothing was loaded. */
export class InvalidReferenceError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The reference data is faulty:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/**
 * Known totals of the province (Resolution 1664/NQ-UBTVQH15, published areas and populations) against the shipped rows.
 * @throws InvalidReferenceError with every fault, not only the first.
 */
export function checkReference(rows: ReferenceRows): void {
  const faults = [
    ...unitFaults(rows),
    ...linkFaults(rows),
    ...catalogueFaults(rows),
    ...stageFaults(rows),
    ...dayOffFaults(rows),
  ];
  if (faults.length > 0) throw new InvalidReferenceError(faults);
}

function unitFaults({ units }: ReferenceRows): string[] {
  const present = units.filter((unit) => unit.valid_to === null);
  const having = (column: string, value: string) => present.filter((unit) => unit[column] === value).length;
  const keys = new Set(present.map((unit) => withUnitSearchKeys(unit).search_name));
  return [
    ...differs('present units', present.length, 135),
    ...differs('communes (xã)', having('type', 'xa'), 110),
    ...differs('wards (phường)', having('type', 'phuong'), 25),
    ...differs('units in the West', having('region', 'west'), 77),
    ...differs('units in the East', having('region', 'east'), 58),
    ...differs('total area in km²', Math.round(sum(present, 'area_km2') * 100) / 100, 21_576.56),
    ...differs('total population', sum(present, 'population'), 3_583_691),
    ...differs('former units', units.length - present.length, 373),
    ...differs('different present codes', new Set(present.map((unit) => unit.code)).size, 135),
    ...differs('present names that stay different when folded', keys.size, 135),
    ...differs('different unit ids', new Set(units.map((unit) => unit.id)).size, units.length),
  ];
}

function linkFaults({ units, successions, aliases }: ReferenceRows): string[] {
  const linked = (column: string) => new Set(successions.map((edge) => edge[column]));
  const mo = units.find((unit) => unit.code === '23938' && unit.valid_to === null);
  const alias = aliases.find((row) => row.alias === '23737');
  return [
    ...differs('successions', successions.length, 376),
    ...differs('successions without a former unit', missing(successions, 'former_unit_id'), 0),
    ...differs('successions without a present unit', missing(successions, 'present_unit_id'), 0),
    ...differs('former units that became something', linked('former_unit_id').size, 373),
    ...differs('present units with an origin', linked('present_unit_id').size, 135),
    ...differs('aliases without a present unit', missing(aliases, 'unit_id'), 0),
    ...(mo && alias?.unit_id === mo.id ? [] : ['the code 23737 is not an alias of 23938']),
  ];
}

function catalogueFaults({ indicators, positions, departments }: ReferenceRows): string[] {
  const base = indicators.filter((indicator) => indicator.kind === 'base');
  const codes = new Set(indicators.map((indicator) => indicator.code));
  return [
    ...differs('indicators', indicators.length - base.length, 59),
    ...differs('base quantities', base.length, 14),
    ...differs('different indicator codes', codes.size, indicators.length),
    ...differs('indicators without an owner', missing(indicators, 'department_id') - base.length, 0),
    ...differs(
      'unknown weights',
      indicators.filter((row) => row.weight_code !== null && !codes.has(row.weight_code)).length,
      0,
    ),
    ...differs('positions', new Set(positions.map((position) => position.code)).size, 41),
    ...(departments.length > 0 ? [] : ['there are no departments']),
  ];
}

/** A stage ends after it began and belongs to a programme that is shipped. */
function stageFaults({ programmes, programmeStages }: ReferenceRows): string[] {
  const codes = new Set(programmes.map(({ code }) => code));
  return programmeStages.flatMap(({ programme_code: programme, code, starts_on: from, ends_on: to }) => [
    ...(codes.has(programme ?? null) ? [] : [`the stage ${String(code)} belongs to no programme`]),
    ...(String(from) <= String(to) ? [] : [`the stage ${String(code)} ends before it begins`]),
  ]);
}

/** A swap gives a working day away and takes a Saturday or Sunday for it. */
function dayOffFaults({ daysOff }: ReferenceRows): string[] {
  return [
    ...differs('different days off', new Set(daysOff.map(({ day }) => day)).size, daysOff.length),
    ...(daysOff as unknown as DayOff[])
      .filter((row) => !isSwapPossible(row))
      .map(({ day, kind }) => `${day} cannot be ${kind}`),
  ];
}

function differs(what: string, found: number, expected: number): string[] {
  return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
}

function sum(rows: readonly ReferenceRow[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

function missing(rows: readonly ReferenceRow[], column: string): number {
  return rows.filter((row) => row[column] === null).length;
}

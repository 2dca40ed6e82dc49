import type { SheetColumnMeaning } from './columns.js';
import { readNumber, type Notation } from './numbers.js';
import { textOf, type SheetCell } from './sheet.js';
import { readWord, type Reading } from './state-words.js';
import { countsThings, inStorageUnit, splitTrailingUnit, type WrittenUnit } from './units.js';
import type { SheetIndicator } from './vocabulary.js';

/** Why a reading has to be confirmed before it is saved. */
export type ReadingDoubt = 'ambiguous-number' | 'ambiguous-word' | 'footnote';

export type CellRead =
  | {
      readonly kind: 'read';
      /** One when it is clear; several, likeliest first, when it has to be asked. */
      readonly readings: readonly Reading[];
      readonly doubt: ReadingDoubt | null;
      readonly parts: { readonly numerator: number; readonly denominator: number } | null;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  /** The unit written there measures something else than the indicator. */
  | { readonly kind: 'wrong-unit' };

const PLAIN = /^[+-]?[0-9][0-9.,]*$/;
const LONGEST_FRACTION = 120;
const FRACTION = /^([0-9][0-9.,\s\u00a0]*)\s*\/\s*([0-9][0-9.,\s\u00a0]*?)(?:\s*(?:=|\().*)?$/u;

/** Reads the figure in a cell into the indicator's storage unit. `unit` is what the header, the row or the title says. */
export function readCell(
  cell: SheetCell,
  indicator: SheetIndicator,
  { notation }: Pick<SheetColumnMeaning, 'notation'>,
  unit: WrittenUnit | null,
): CellRead {
  const text = textOf(cell).trim();
  if (text === '') return { kind: 'empty' };
  if (typeof cell === 'number') return clear([cell], null, indicator, unit);
  // Most cells of a large table are plain numbers: they need no look at words and units.
  if (PLAIN.test(text)) return readText(text, notation, indicator, unit);
  const words = readWord(text, indicator.unit);
  if (words.length > 0) {
    return { kind: 'read', readings: words, doubt: words.length > 1 ? 'ambiguous-word' : null, parts: null };
  }
  const parts = indicator.isRatio ? readFraction(text, notation) : null;
  if (parts) return { kind: 'read', readings: [], doubt: null, parts };
  const trailing = splitTrailingUnit(text);
  return readText(trailing?.number ?? text, notation, indicator, trailing?.unit ?? unit);
}

function readText(
  text: string,
  notation: Notation,
  indicator: SheetIndicator,
  unit: WrittenUnit | null,
): CellRead {
  const number = readNumber(text, notation);
  switch (number.kind) {
    case 'none':
      return { kind: 'unreadable' };
    case 'number':
      return clear([number.value], null, indicator, unit);
    case 'footnote':
      return clear([number.value, ...number.others], 'footnote', indicator, unit);
    case 'ambiguous':
      return ambiguous(number.values, indicator, unit);
  }
}

/** Whole things cannot be counted in thousandths, so one of two readings is out unless the unit is a multiple. */
function ambiguous(values: readonly number[], indicator: SheetIndicator, unit: WrittenUnit | null): CellRead {
  const whole = values.filter((value) => Number.isInteger(value));
  const isCounted = countsThings(indicator.unit) && (unit === null || unit.size === 1);
  return isCounted && whole.length === 1
    ? clear(whole, null, indicator, unit)
    : clear(values, 'ambiguous-number', indicator, unit);
}

function clear(
  values: readonly number[],
  doubt: ReadingDoubt | null,
  indicator: SheetIndicator,
  unit: WrittenUnit | null,
): CellRead {
  const readings: Reading[] = [];
  for (const value of values) {
    const stored = unit === null ? value : inStorageUnit(value, unit, indicator.unit);
    if (stored === null) return { kind: 'wrong-unit' };
    readings.push({ state: 'reported', value: stored });
  }
  return { kind: 'read', readings, doubt, parts: null };
}

/** `11.204/11.870`, also with the quotient after it. */
function readFraction(text: string, notation: Notation): { numerator: number; denominator: number } | null {
  const match = text.length > LONGEST_FRACTION ? null : FRACTION.exec(text);
  const numerator = match ? readPart(match[1] ?? '', notation) : null;
  const denominator = match ? readPart(match[2] ?? '', notation) : null;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** Numerators and denominators count things; they carry no unit of the indicator. Null when it is not one clear number. */
export function readPart(cell: SheetCell, notation: Notation): number | null {
  if (typeof cell === 'number') return cell;
  const number = readNumber(cell.trim(), notation);
  if (number.kind === 'number') return number.value;
  return number.kind === 'ambiguous'
    ? (number.values.find((value) => Number.isInteger(value)) ?? null)
    : null;
}

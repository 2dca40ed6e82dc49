import { numberIn } from '../vietnamese-number.js';
import type { SheetCell } from './sheet.js';

/** How the numbers of a column are written; 'unknown' when nothing in it tells. */
export type Notation = 'vi' | 'en' | 'unknown';

export type NumberText =
  | { readonly kind: 'number'; readonly value: number }
  /** Two numbers are possible, the Vietnamese reading first. */
  | { readonly kind: 'ambiguous'; readonly values: readonly number[] }
  /** A figure with a footnote's mark: `20⁶`, `20 (6)`, `20*`, `4.2862`; the value is the figure alone. */
  | { readonly kind: 'footnote'; readonly value: number; readonly others: readonly number[] }
  | { readonly kind: 'none' };

const NONE: NumberText = { kind: 'none' };
const LONGEST = 80;
const MARK = /^(.*?[0-9])\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*+|\([0-9*]{1,2}\)|\[[0-9*]{1,2}\])$/u;
/** Groups of three, then one digit more than a group has. */
const MARK_IN_GROUP = /^([+-]?[0-9]{1,3}(?:\.[0-9]{3})+)[0-9]$/;

/**
 * One column was typed by one person on one machine: a single text that only fits one notation decides all that fit both.
 * Texts of both kinds decide nothing.
 */
export function notationOf(cells: Iterable<SheetCell>): Notation {
  let seen: Notation = 'unknown';
  for (const cell of cells) {
    const only = typeof cell === 'string' ? onlyNotation(cell) : null;
    if (only === null) continue;
    if (seen !== 'unknown' && seen !== only) return 'unknown';
    seen = only;
  }
  return seen;
}

/** The notation that alone makes a number of the text; null when both or none do. */
function onlyNotation(text: string): 'vi' | 'en' | null {
  if (text.length > LONGEST) return null;
  // Four digits after the mark may be a footnote's mark after a group, so they prove nothing.
  if (MARK_IN_GROUP.test(text)) return null;
  const plain = MARK.exec(text)?.[1] ?? text;
  const [vietnamese, english] = [numberIn(plain, 'vi'), numberIn(plain, 'en')];
  if ((vietnamese === null) === (english === null)) return null;
  return vietnamese === null ? 'en' : 'vi';
}

/** Reads a number written in the notation; footnotes' marks are taken off and said. */
export function readNumber(text: string, notation: Notation): NumberText {
  if (text.length > LONGEST) return NONE;
  const inGroup = notation === 'en' ? null : MARK_IN_GROUP.exec(text);
  if (inGroup) {
    const value = numberIn(inGroup[1] ?? '', 'vi');
    const other = numberIn(text, 'en');
    if (value !== null) return { kind: 'footnote', value, others: other === null ? [] : [other] };
  }
  const plain = plainNumber(text, notation);
  if (plain.kind !== 'none') return plain;
  const marked = MARK.exec(text)?.[1];
  const rest = marked === undefined ? NONE : plainNumber(marked, notation);
  if (rest.kind === 'number') return { kind: 'footnote', value: rest.value, others: [] };
  return rest;
}

function plainNumber(text: string, notation: Notation): NumberText {
  const [vietnamese, english] = [numberIn(text, 'vi'), numberIn(text, 'en')];
  if (vietnamese === null && english === null) return NONE;
  if (vietnamese !== null && english !== null && vietnamese !== english && notation === 'unknown') {
    return { kind: 'ambiguous', values: [vietnamese, english] };
  }
  const value = notation === 'en' ? (english ?? vietnamese) : (vietnamese ?? english);
  return value === null ? NONE : { kind: 'number', value };
}

/** Without the dust of binary fractions: 15 digits are all that a spreadsheet keeps. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(15));
}

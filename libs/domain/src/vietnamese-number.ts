export type NumberReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] }
  | { readonly kind: 'invalid' };

/** 'vi': `1.234` is 1234. 'unknown': nobody said how numbers are written, so two possible readings are refused. */
export type NumberNotation = 'vi' | 'unknown';

const INVALID: NumberReading = { kind: 'invalid' };
const LONGEST = 40;
const LONGEST_WITH_UNIT = 60;

/**
 * Reads a number as people type it (domain.md 6): `1.234.567,8`, `1 234,5`, also `1,234,567.8`, with an optional
 * sign and a trailing `%` (which is dropped: percentages are stored as typed). Text that fits both notations takes the
 * Vietnamese reading, or is 'ambiguous' when the notation is unknown. Exponents, words and odd groups are invalid.
 */
export function parseVietnameseNumber(text: string, notation: NumberNotation = 'vi'): NumberReading {
  const vietnamese = numberIn(text, 'vi');
  const english = numberIn(text, 'en');
  if (vietnamese === null && english === null) return INVALID;
  if (notation === 'unknown' && vietnamese !== null && english !== null && vietnamese !== english) {
    return { kind: 'ambiguous', readings: [vietnamese, english] };
  }
  return { kind: 'value', value: vietnamese ?? english ?? 0 };
}

/** The number that the text is in this notation alone (`1.234` is 1234 in 'vi', 1,234 in 'en'); null when it is none. */
export function numberIn(text: string, notation: 'vi' | 'en'): number | null {
  const trimmed = text.trim();
  // Before the blanks in it are looked at one by one.
  if (trimmed.length > LONGEST_WITH_UNIT) return null;
  const plain = trimmed.replace(/\s*%$/, '').replace(/^\u2212/, '-');
  if (plain.length > LONGEST || !/^[+-]?[0-9]/.test(plain)) return null;
  return notation === 'vi' ? read(plain, '.', ',') : read(plain, ',', '.');
}

/** Groups have three digits and do not start with 0; spaces group as well; at most one decimal mark. */
function read(text: string, group: string, decimal: string): number | null {
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^[0-9]+$/.test(fraction))) return null;
  const digits = ungroup(whole, group) ?? ungroup(whole.replace(/[\u00a0\u202f]/g, ' '), ' ');
  if (digits === null) return null;
  const value = Number(`${digits}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
}

function ungroup(whole: string, group: string): string | null {
  const [first = '', ...groups] = whole.split(group);
  if (!/^[+-]?[0-9]+$/.test(first)) return null;
  if (groups.length === 0) return first;
  const leads = /^[+-]?[1-9][0-9]{0,2}$/.test(first);
  return leads && groups.every((part) => /^[0-9]{3}$/.test(part)) ? first + groups.join('') : null;
}

const FORMATTERS = new Map<number, Intl.NumberFormat>();

/** `1234567.8` → `1.234.567,8`; at most `decimals` decimals, none added. */
export function formatVietnameseNumber(value: number, decimals = 3): string {
  let formatter = FORMATTERS.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals });
    FORMATTERS.set(decimals, formatter);
  }
  return formatter.format(value);
}

import type { TargetOperator } from '@cis/contracts';
import { boundsFit, type Direction, type TargetBounds } from './achievement.js';
import { formatVietnameseNumber, parseVietnameseNumber } from './vietnamese-number.js';

/** What a target's text is about: which way is better, and how its unit may be written behind a figure. */
export interface TargetTextContext {
  readonly direction: Direction;
  /** Such as `['triệu đồng', 'mil_vnd']`; `%` always counts. */
  readonly unitWords: readonly string[];
  /** Reached or not, without a figure: `đạt` alone is a target. */
  readonly isYesNo: boolean;
}

export type TargetTextReading =
  | { readonly kind: 'bounds'; readonly bounds: TargetBounds }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: TargetTextReading = { kind: 'unreadable' };
const LONGEST = 120;
/** The column keeps six decimals. */
const DECIMALS = 6;

type Comparison = Exclude<TargetOperator, 'range' | 'per_year'>;

/** Folded beginnings; longer ones first, because `khong qua` begins `khong qua …` only. */
const BEGINNINGS: readonly (readonly [words: string, comparison: Comparison])[] = (
  [
    [
      'at_least',
      '≥',
      '>=',
      '=>',
      '>',
      'tren',
      'it nhat',
      'toi thieu',
      'khong duoi',
      'khong thap hon',
      'khong it hon',
      'tu',
    ],
    [
      'at_most',
      '≤',
      '<=',
      '=<',
      '<',
      'duoi',
      'khong qua',
      'khong vuot qua',
      'khong tren',
      'khong cao hon',
      'toi da',
      'con duoi',
    ],
    ['equal', '=', 'bang', 'dung'],
    ['reach', 'dat va giu vung', 'dat, giu vung', 'dat', 'giu vung', 'duy tri'],
  ] as const
)
  .flatMap(([comparison, ...words]) => words.map((word) => [word, comparison] as const))
  .sort(([one], [other]) => other.length - one.length);

/**
 * Reads a target as plans write it, with or without marks: `≥ 9.500`, `từ 95 % trở lên`, `không quá 3,5`, `10 - 10,5`,
 * `từ 10 đến 10,5`, `= 12`, `đạt 19`, `đạt`, `8 %/năm`. A bare figure takes the comparison of the indicator's direction.
 * `trên` and `dưới` count as from and up to: plans use them without telling them apart, and the reading is shown back.
 */
export function readTargetText(text: string, context: TargetTextContext): TargetTextReading {
  if (text.length > LONGEST) return UNREADABLE;
  const units = context.unitWords.map(fold).filter((word) => word !== '');
  const whole = fold(text);
  if (whole === '' || /^[-–—]$/.test(whole)) return { kind: 'empty' };
  const withoutUnit = stripUnit(whole, units);
  const everyYear = /^(.*?)\s*(?:\/|moi|mot|hang)\s*nam$/.exec(withoutUnit);
  const bounds = everyYear?.[1]
    ? perYear(stripUnit(everyYear[1], units), context.direction)
    : (range(withoutUnit, units) ?? compared(withoutUnit, units, context));
  return bounds && boundsFit(bounds) ? { kind: 'bounds', bounds } : UNREADABLE;
}

/** The text readTargetText reads back as the same bounds: `≥ 9.500`, `10 - 10,5`, `đạt 19`, `8/năm`. */
export function writeTargetText({ operator, low, high }: TargetBounds, isYesNo = false): string {
  const number = (value: number | null): string =>
    value === null ? '' : formatVietnameseNumber(value, DECIMALS);
  switch (operator) {
    case 'at_least':
      return `≥ ${number(low)}`;
    case 'at_most':
      return `≤ ${number(high)}`;
    case 'equal':
      return `= ${number(low)}`;
    case 'range':
      return `${number(low)} - ${number(high)}`;
    case 'reach':
      return isYesNo && low === 1 ? 'đạt' : `đạt ${number(low)}`;
    case 'per_year':
      return `${number(low)}/năm`;
  }
}

/** The comparison a bare figure takes. */
export function defaultComparison(direction: Direction): 'at_least' | 'at_most' | 'equal' {
  if (direction === 'none') return 'equal';
  return direction === 'lower' ? 'at_most' : 'at_least';
}

function compared(text: string, units: readonly string[], context: TargetTextContext): TargetBounds | null {
  const ending = /^(.*?)\s*tro (len|xuong)$/.exec(text);
  if (ending) {
    const figure = readNumber((ending[1] ?? '').replace(/^(?:dat )?(?:tu )?/, ''), units);
    return figure === null ? null : boundsOf(ending[2] === 'len' ? 'at_least' : 'at_most', figure);
  }
  const beginning = BEGINNINGS.find(([words]) => startsWithWords(text, words));
  if (!beginning) {
    const figure = readNumber(text, units);
    return figure === null ? null : boundsOf(defaultComparison(context.direction), figure);
  }
  const [words, comparison] = beginning;
  const rest = text.slice(words.length).trim();
  if (comparison === 'reach' && rest === '') return context.isYesNo ? boundsOf('reach', 1) : null;
  const figure = readNumber(rest, units);
  if (figure !== null) return boundsOf(comparison, figure);
  // "đạt trên 95", "đạt ≥ 95": the second word says how.
  return comparison === 'reach' && BEGINNINGS.some(([further]) => startsWithWords(rest, further))
    ? compared(rest, units, context)
    : null;
}

function startsWithWords(text: string, words: string): boolean {
  if (!text.startsWith(words)) return false;
  return !/[a-z]$/.test(words) || !/^[a-z]/.test(text.slice(words.length));
}

function range(text: string, units: readonly string[]): TargetBounds | null {
  const parts =
    /^(?:dat )?(?:tu |trong khoang )?([+-]?[0-9].*?)\s*(?:den|toi|~|–|—|-)\s*([+-]?[0-9].*)$/.exec(text);
  if (!parts) return null;
  const low = readNumber(parts[1] ?? '', units);
  const high = readNumber(parts[2] ?? '', units);
  return low === null || high === null ? null : { operator: 'range', low, high };
}

/** A rate has one figure; a comparison in front of it must not contradict which way is better. */
function perYear(text: string, direction: Direction): TargetBounds | null {
  const inner = compared(text.replace(/^binh quan\s*/, ''), [], { direction, unitWords: [], isYesNo: false });
  if (!inner) return null;
  if (inner.operator === 'at_most' && direction === 'higher') return null;
  if (inner.operator === 'at_least' && direction === 'lower') return null;
  return { operator: 'per_year', low: inner.low ?? inner.high, high: null };
}

function boundsOf(operator: Comparison, figure: number): TargetBounds {
  return operator === 'at_most'
    ? { operator, low: null, high: figure }
    : { operator, low: figure, high: null };
}

function readNumber(text: string, units: readonly string[]): number | null {
  const reading = parseVietnameseNumber(stripUnit(text, units));
  return reading.kind === 'value' ? Math.round(reading.value * 10 ** DECIMALS) / 10 ** DECIMALS : null;
}

function stripUnit(text: string, units: readonly string[]): string {
  const unit = units.find((word) => text.endsWith(word) && /[0-9\s]$/.test(text.slice(0, -word.length)));
  return (unit === undefined ? text : text.slice(0, -unit.length)).replace(/\s*%$/, '').trim();
}

/** Lower case without marks, one kind of space, minus and đ. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('\u2212', '-')
    .replace(/\s+/g, ' ')
    .trim();
}

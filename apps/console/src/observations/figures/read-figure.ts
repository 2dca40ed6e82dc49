import { parseVietnameseNumber } from '@cis/domain/vietnamese-number';

/** What is known of an indicator when its figures are read. */
export interface FigureLimits {
  readonly decimals: number;
  readonly hardMin: number | null;
  readonly hardMax: number | null;
}

export type FigureReading =
  | { readonly kind: 'empty' }
  /** `isUnusual`: not written the Vietnamese way, so the person is told how it was read. */
  | { readonly kind: 'value'; readonly value: number; readonly isUnusual: boolean }
  /** Both notations fit and the likelier one cannot be told: the person is asked. */
  | { readonly kind: 'ask'; readonly readings: readonly number[] }
  | { readonly kind: 'invalid' };

const MOST_DECIMALS = 10;

/**
 * Reads a typed or pasted figure (domain.md 6). "1.234" is 1234 here, so it is taken without asking where the indicator allows
 * that value; "1,234" for a figure of fewer than three decimals may be either, so it is asked back.
 */
export function readFigure(text: string, limits: FigureLimits): FigureReading {
  if (text.trim() === '') return { kind: 'empty' };
  const reading = parseVietnameseNumber(text, 'unknown');
  if (reading.kind === 'invalid') return reading;
  if (reading.kind === 'value') {
    return { kind: 'value', value: reading.value, isUnusual: !isPlain(text) };
  }
  const [vietnamese = 0] = reading.readings;
  if (isLikely(vietnamese, limits)) return { kind: 'value', value: vietnamese, isUnusual: false };
  return { kind: 'ask', readings: reading.readings };
}

/**
 * A value as a person would type it, without group marks, so that it reads the same in any spreadsheet. Three decimals get a fourth:
 * "1,234" could be read two ways, "1,2340" only one.
 */
export function figureText(value: number | null): string {
  if (value === null) return '';
  const text = PLAIN.format(value);
  return /^-?\d{1,3},\d{3}$/.test(text) ? `${text}0` : text;
}

const PLAIN = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: MOST_DECIMALS, useGrouping: false });

/** Digits, dots between groups of three, a comma before decimals. */
const isPlain = (text: string): boolean => /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?\s*%?$/.test(text.trim());

function isLikely(value: number, { decimals, hardMin, hardMax }: FigureLimits): boolean {
  const isInside = (hardMin === null || value >= hardMin) && (hardMax === null || value <= hardMax);
  const places = figureText(value).split(',')[1]?.replace(/0+$/, '').length ?? 0;
  return isInside && places <= decimals;
}

import { DATA_GRADES, type DataGrade } from '@cis/contracts';
import { parseFormula, type Formula } from './formula.js';
import type { ObservationEntry } from './observation-checks.js';
import { parsePeriodCode, periodCode } from './reporting-period.js';

/** A figure a derived one is computed from. */
export interface DerivationInput {
  readonly value: number | null;
  readonly grade: DataGrade | null;
}

/** A derived indicator with its formula, read once. */
export interface Derivation {
  readonly indicatorCode: string;
  readonly formula: Formula;
}

/** What a column holds and a sheet still shows exactly. */
const LARGEST = 1e15;
const NO_INPUT = 'Thiếu số liệu đầu vào để tính';

/**
 * Derivations in an order in which each comes after those it is computed from; one that goes round in a circle is left out.
 * @throws DomainError indicator.formula-invalid.
 */
export function derivationsOf(
  indicators: readonly { readonly code: string; readonly formula: string }[],
): Derivation[] {
  let waiting = indicators.map(({ code, formula }) => ({
    indicatorCode: code,
    formula: parseFormula(formula),
  }));
  const ordered: Derivation[] = [];
  for (;;) {
    const open = new Set(waiting.map(({ indicatorCode }) => indicatorCode));
    const isReady = ({ formula }: Derivation): boolean =>
      formula.inputs.every((input) => !open.has(input.indicatorCode));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) return ordered;
    ordered.push(...ready);
    waiting = waiting.filter((derivation) => !isReady(derivation));
  }
}

/** The same period some years before (negative: after); null for what is no period. */
export function yearsBefore(code: string, years: number): string | null {
  const period = parsePeriodCode(code);
  return period && periodCode({ ...period, year: period.year - years });
}

/**
 * The computed figure: no better than the weakest grade it comes from; not available while an input is missing or where the formula has
 * no meaning, such as growth from 0.
 */
export function derivedEntry(
  { formula }: Derivation,
  inputOf: (indicatorCode: string, yearsBack: number) => DerivationInput | undefined,
): ObservationEntry {
  const value = formula.compute((input) => inputOf(input.indicatorCode, input.yearsBack)?.value ?? null);
  const empty = { numerator: null, denominator: null, note: null };
  if (value === null || Math.abs(value) > LARGEST) {
    return { ...empty, state: 'not_available', grade: null, value: null, reason: NO_INPUT };
  }
  const grades = formula.inputs.map((input) => inputOf(input.indicatorCode, input.yearsBack)?.grade ?? null);
  return {
    ...empty,
    state: 'reported',
    grade: DATA_GRADES.find((grade) => grades.includes(grade)) ?? 'estimated',
    value,
    reason: null,
  };
}

import { DomainError } from './domain-error.js';
import { parseFormula, type Formula, type FormulaInput } from './formula.js';

/** Formula of an indicator; null for one that is entered. */
export type FormulaLookup = (indicatorCode: string) => string | null;

/**
 * A derived indicator may be computed from others, but never from itself, whatever the year.
 * @throws DomainError indicator.formula-circular with the way round; indicator.formula-invalid.
 */
export function refuseCircularFormula(code: string, formulaOf: FormulaLookup): void {
  const done = new Set<string>();
  const visit = (current: string, path: readonly string[]): void => {
    if (path.includes(current)) {
      throw new DomainError(
        'indicator.formula-circular',
        { path: [...path, current].join(' → ') },
        { faults: [{ pointer: '/formula', code: 'circular', detail: 'Công thức quay vòng.' }] },
      );
    }
    if (done.has(current)) return;
    for (const input of codesIn(formulaOf(current))) visit(input, [...path, current]);
    done.add(current);
  };
  visit(code, []);
}

/** Indicators that a formula reads, each once. */
export function codesIn(formula: string | null): string[] {
  if (formula === null) return [];
  return [...new Set(parseFormula(formula).inputs.map(({ indicatorCode }) => indicatorCode))];
}

/** A formula over entered figures only: derived inputs are replaced by what they are computed from. Needs formulas without circles. */
export function flattenedFormula(
  code: string,
  formulaOf: FormulaLookup,
): Pick<Formula, 'inputs' | 'compute'> | null {
  const text = formulaOf(code);
  if (text === null) return null;
  const formula = parseFormula(text);
  const nested = new Map(
    formula.inputs.map(({ indicatorCode }) => [indicatorCode, flattenedFormula(indicatorCode, formulaOf)]),
  );
  const leaves = new Map<string, FormulaInput>();
  for (const input of formula.inputs) {
    const inner = nested.get(input.indicatorCode);
    for (const leaf of inner ? inner.inputs.map((one) => earlier(one, input.yearsBack)) : [input])
      leaves.set(keyOf(leaf), leaf);
  }
  return {
    inputs: [...leaves.values()],
    compute: (valueOf) =>
      formula.compute((input) => {
        const inner = nested.get(input.indicatorCode);
        return inner ? inner.compute((one) => valueOf(earlier(one, input.yearsBack))) : valueOf(input);
      }),
  };
}

/** One text per input, for maps. */
export function keyOf({ indicatorCode, yearsBack }: FormulaInput): string {
  return `${indicatorCode} ${yearsBack}`;
}

const earlier = (input: FormulaInput, years: number): FormulaInput => ({
  ...input,
  yearsBack: input.yearsBack + years,
});

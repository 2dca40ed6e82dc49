import type { Formula, FormulaInput } from './formula.js';
import { keyOf } from './indicator-graph.js';
import {
  hasAllParts,
  hasWeight,
  NO_AGGREGATE,
  provincialAggregate,
  type AggregatedFigure,
  type AggregationRule,
  type ProvincialAggregate,
} from './target-aggregate.js';

/** One input of a formula in all communes, with the rule by which it is summed up. */
export interface FormulaInputFigures {
  readonly rule: AggregationRule;
  readonly unit: string;
  readonly byCommune: ReadonlyMap<string, AggregatedFigure>;
}

/**
 * A computed indicator for the whole province: each input is summed up by its own rule, then the formula runs once over the provincial inputs. Growth
 * is thus growth of the totals, and a rate the quotient of the totals. Every input is taken from the same communes, those that have all of them;
 * otherwise growth would also be measured where only one of the years was reported.
 */
export function aggregateByFormula(
  formula: Pick<Formula, 'inputs' | 'compute'>,
  inputs: ReadonlyMap<string, FormulaInputFigures>,
): ProvincialAggregate {
  const figuresOf = (input: FormulaInput) => inputs.get(keyOf(input));
  const covered = coverage(formula.inputs.map(figuresOf));
  if (covered.length === 0) return NO_AGGREGATE;
  const value = formula.compute((input) => {
    const figures = figuresOf(input);
    if (!figures) return null;
    const sum = provincialAggregate(figures.rule, figures.unit, rowsOf(figures, covered));
    return sum.communes === covered.length ? sum.value : null;
  });
  return value === null ? NO_AGGREGATE : { value, method: 'formula', communes: covered.length };
}

/** Communes that have all inputs, with a weight where the rule needs one. */
function coverage(inputs: readonly (FormulaInputFigures | undefined)[]): string[] {
  const [first] = inputs;
  if (!first || inputs.includes(undefined)) return [];
  const known = inputs.filter((input) => input !== undefined);
  const complete = [...first.byCommune.keys()].filter((commune) =>
    known.every(({ byCommune }) => (byCommune.get(commune)?.value ?? null) !== null),
  );
  const weighted = known.filter(
    (input) => input.rule === 'wmean' || (input.rule === 'ratio' && !hasAllParts(rowsOf(input, complete))),
  );
  return complete.filter((commune) =>
    weighted.every(({ byCommune }) => {
      const figure = byCommune.get(commune);
      return figure !== undefined && hasWeight(figure);
    }),
  );
}

function rowsOf({ byCommune }: FormulaInputFigures, communes: readonly string[]): AggregatedFigure[] {
  return communes.flatMap((commune) => byCommune.get(commune) ?? []);
}

import type { Aggregation } from '@cis/contracts';
import { ratioOf } from './observation-checks.js';

export type AggregationRule = Aggregation;

/** One commune's reported figure; `weight` is the value of the indicator's weight, such as population. */
export interface AggregatedFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly weight: number | null;
}

export interface ProvincialAggregate {
  /** In the indicator's unit (count_true: number of communes); null where the rule allows none or nothing is known. */
  readonly value: number | null;
  /** How it was computed; `weighted` is also the fallback of a ratio whose parts are not all known, `formula` see aggregateByFormula. */
  readonly method: 'sum' | 'ratio' | 'weighted' | 'count' | 'formula' | null;
  /** Communes whose figure went into it: the n of "n/135". */
  readonly communes: number;
}

export const NO_AGGREGATE: ProvincialAggregate = { value: null, method: null, communes: 0 };

/**
 * The provincial figure by the indicator's own rule (domain.md 3.1). Growth, indexes and everything else that is computed are never
 * averaged: see aggregateByFormula.
 */
export function provincialAggregate(
  rule: AggregationRule,
  unit: string,
  figures: readonly AggregatedFigure[],
): ProvincialAggregate {
  const reported = figures.filter((figure) => figure.value !== null);
  if (reported.length === 0) return NO_AGGREGATE;
  switch (rule) {
    case 'sum':
      return { value: total(reported, 'value'), method: 'sum', communes: reported.length };
    case 'count_true':
      return {
        value: reported.filter(({ value }) => value === 1).length,
        method: 'count',
        communes: reported.length,
      };
    case 'ratio':
      return fromParts(unit, reported) ?? weightedMean(reported);
    case 'wmean':
      return weightedMean(reported);
    case 'derived':
    case 'none':
      return NO_AGGREGATE;
  }
}

/** Whether every figure brings both parts of its ratio: only then are the parts added up. */
export function hasAllParts(figures: readonly AggregatedFigure[]): boolean {
  return figures.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
}

function fromParts(unit: string, reported: readonly AggregatedFigure[]): ProvincialAggregate | null {
  if (!hasAllParts(reported)) return null;
  const value = ratioOf(total(reported, 'numerator'), total(reported, 'denominator'), unit);
  return value === null ? null : { value, method: 'ratio', communes: reported.length };
}

function weightedMean(reported: readonly AggregatedFigure[]): ProvincialAggregate {
  const weighted = reported.filter(hasWeight);
  const weights = total(weighted, 'weight');
  if (weights === 0) return NO_AGGREGATE;
  const sum = weighted.reduce((soFar, { value, weight }) => soFar + (value ?? 0) * (weight ?? 0), 0);
  return { value: sum / weights, method: 'weighted', communes: weighted.length };
}

export function hasWeight({ weight }: AggregatedFigure): boolean {
  return weight !== null && weight > 0;
}

function total(figures: readonly AggregatedFigure[], part: keyof AggregatedFigure): number {
  return figures.reduce((sum, figure) => sum + (figure[part] ?? 0), 0);
}

import type { ReferenceRow } from '@cis/database';
import type { IndicatorDefinition } from '@cis/domain';

/** A row of the table as the rules of the domain read it. */
export function toDefinition(row: ReferenceRow): IndicatorDefinition {
  return {
    code: row.code,
    kind: row.kind,
    domain: row.domain,
    unit: row.unit,
    direction: row.direction,
    periodKinds: row.period_kinds,
    isCumulative: row.is_cumulative,
    aggregation: row.aggregation,
    weightCode: row.weight_code ?? null,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    formula: row.formula ?? null,
    decimals: row.decimals,
    hardMin: row.hard_min ?? null,
    hardMax: row.hard_max ?? null,
    softMin: row.soft_min ?? null,
    softMax: row.soft_max ?? null,
    appliesTo: row.applies_to,
  } as IndicatorDefinition;
}

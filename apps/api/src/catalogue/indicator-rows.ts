import type { IndicatorBody, IndicatorDefinitionBody } from '@cis/contracts';

/** A definition as a plain row. */
export type DefinitionRow = Pick<IndicatorDefinitionBody, keyof IndicatorDefinitionBody>;
export type IndicatorRow = Pick<IndicatorBody, keyof IndicatorBody>;

/** Column of each field of a definition. */
const COLUMNS = {
  code: 'code',
  kind: 'kind',
  domain: 'domain',
  nameVi: 'name_vi',
  nameEn: 'name_en',
  unit: 'unit',
  direction: 'direction',
  periodKinds: 'period_kinds',
  isCumulative: 'is_cumulative',
  aggregation: 'aggregation',
  weightCode: 'weight_code',
  numerator: 'numerator',
  denominator: 'denominator',
  formula: 'formula',
  decimals: 'decimals',
  hardMin: 'hard_min',
  hardMax: 'hard_max',
  softMin: 'soft_min',
  softMax: 'soft_max',
  rangeBasis: 'range_basis',
  appliesTo: 'applies_to',
  visibility: 'visibility',
  departmentId: 'department_id',
  evidence: 'evidence',
  source: 'source',
  sortOrder: 'sort_order',
  retiredOn: 'retired_on',
} as const satisfies Record<keyof IndicatorDefinitionBody, string>;

export type DefinitionField = keyof typeof COLUMNS;

export const columnOf = (field: DefinitionField): string => COLUMNS[field];

export const DEFINITION_FIELDS = Object.keys(COLUMNS) as DefinitionField[];

/** Of `reference.indicators i`. */
export const DEFINITION_COLUMNS = DEFINITION_FIELDS.map((field) => `i.${COLUMNS[field]} as "${field}"`).join(
  ', ',
);

export const INDICATOR_COLUMNS = `i.code as id, i.version, ${DEFINITION_COLUMNS}`;

/** A definition as the database kept it when it was replaced; a column that came later reads as absent. */
export function toDefinition(kept: Readonly<Record<string, unknown>>): DefinitionRow {
  return Object.fromEntries(
    DEFINITION_FIELDS.map((field) => [field, kept[COLUMNS[field]] ?? null]),
  ) as unknown as DefinitionRow;
}

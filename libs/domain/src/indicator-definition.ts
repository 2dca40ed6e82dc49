import type {
  Aggregation,
  AppliesTo,
  FieldFault,
  IndicatorDirection,
  IndicatorDomain,
  IndicatorKind,
  PeriodKindCode,
} from '@cis/contracts';
import { DomainError } from './domain-error.js';
import { parseFormula } from './formula.js';
import { refuseCircularFormula, type FormulaLookup } from './indicator-graph.js';

/** The part of a definition that rules speak about; ranges in its unit. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly kind: IndicatorKind;
  readonly domain: IndicatorDomain;
  readonly unit: string;
  readonly direction: IndicatorDirection;
  readonly periodKinds: readonly PeriodKindCode[];
  readonly isCumulative: boolean;
  readonly aggregation: Aggregation;
  readonly weightCode: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly formula: string | null;
  readonly decimals: number;
  readonly hardMin: number | null;
  readonly hardMax: number | null;
  readonly softMin: number | null;
  readonly softMax: number | null;
  readonly appliesTo: AppliesTo;
}

/** Another indicator as far as a definition may refer to it. */
export interface KnownIndicator {
  readonly kind: IndicatorKind;
  readonly formula: string | null;
  readonly isRetired: boolean;
}

/**
 * Refuses a definition that could not be entered, computed or summed up.
 * @throws DomainError indicator.definition-invalid with the fields, indicator.formula-invalid, indicator.formula-circular.
 */
export function refuseUnsoundDefinition(
  definition: IndicatorDefinition,
  known: ReadonlyMap<string, KnownIndicator>,
): void {
  const faults = [
    ...kindFaults(definition),
    ...aggregationFaults(definition, known),
    ...rangeFaults(definition),
    ...formulaFaults(definition, known),
  ];
  if (faults.length > 0) throw new DomainError('indicator.definition-invalid', {}, { faults });
  if (definition.formula === null) return;
  const formulaOf: FormulaLookup = (code) =>
    code === definition.code ? definition.formula : (known.get(code)?.formula ?? null);
  refuseCircularFormula(definition.code, formulaOf);
}

function kindFaults({ kind, domain, formula, periodKinds }: IndicatorDefinition): FieldFault[] {
  return [
    ...when(
      (kind === 'base') !== (domain === 'base'),
      'domain',
      'Số liệu cơ sở thuộc lĩnh vực "Số liệu cơ sở", và chỉ chúng.',
    ),
    ...when(kind === 'derived' && formula === null, 'formula', 'Chỉ tiêu tính toán cần công thức.'),
    ...when(kind !== 'derived' && formula !== null, 'formula', 'Chỉ chỉ tiêu tính toán có công thức.'),
    ...when(periodKinds.length === 0, 'periodKinds', 'Chọn ít nhất một loại kỳ.'),
  ];
}

function aggregationFaults(
  { code, kind, unit, aggregation, weightCode, numerator, denominator }: IndicatorDefinition,
  known: ReadonlyMap<string, KnownIndicator>,
): FieldFault[] {
  const weight = weightCode === null ? undefined : known.get(weightCode);
  return [
    ...when(
      aggregation === 'derived' && kind !== 'derived',
      'aggregation',
      'Chỉ chỉ tiêu tính toán được tính lại theo công thức.',
    ),
    ...when(
      (aggregation === 'count_true') !== (unit === 'bool'),
      'aggregation',
      'Đếm số xã đạt đi cùng đơn vị "đạt/chưa đạt", và chỉ đơn vị này.',
    ),
    ...when(
      aggregation === 'wmean' && weightCode === null,
      'weightCode',
      'Bình quân gia quyền cần quyền số.',
    ),
    ...when(
      aggregation === 'ratio' && kind !== 'derived' && numerator === null,
      'numerator',
      'Tỷ lệ cần tử số.',
    ),
    ...when(
      aggregation === 'ratio' && kind !== 'derived' && denominator === null,
      'denominator',
      'Tỷ lệ cần mẫu số.',
    ),
    ...when(weightCode === code, 'weightCode', 'Một chỉ tiêu không làm quyền số cho chính nó.'),
    ...when(
      weightCode !== null && weightCode !== code && (!weight || weight.isRetired),
      'weightCode',
      'Không có chỉ tiêu này, hoặc đã ngừng dùng.',
    ),
    ...when(
      weight?.kind === 'derived' && weightCode !== code,
      'weightCode',
      'Quyền số phải là số liệu được nhập, không phải được tính.',
    ),
  ];
}

function rangeFaults({ hardMin, hardMax, softMin, softMax }: IndicatorDefinition): FieldFault[] {
  const isAbove = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one > other;
  return [
    ...when(isAbove(hardMin, hardMax), 'hardMax', 'Giới hạn trên phải từ giới hạn dưới trở lên.'),
    ...when(isAbove(softMin, softMax), 'softMax', 'Khoảng thường gặp: mức cao phải từ mức thấp trở lên.'),
    ...when(
      isAbove(hardMin, softMin) || isAbove(softMin, hardMax),
      'softMin',
      'Khoảng thường gặp phải nằm trong giới hạn.',
    ),
    ...when(
      isAbove(softMax, hardMax) || isAbove(hardMin, softMax),
      'softMax',
      'Khoảng thường gặp phải nằm trong giới hạn.',
    ),
  ];
}

function formulaFaults(
  { kind, formula }: IndicatorDefinition,
  known: ReadonlyMap<string, KnownIndicator>,
): FieldFault[] {
  if (kind !== 'derived' || formula === null) return [];
  const codes = [...new Set(parseFormula(formula).inputs.map(({ indicatorCode }) => indicatorCode))];
  const unknown = codes.filter((code) => !known.has(code));
  const retired = codes.filter((code) => known.get(code)?.isRetired);
  return [
    ...when(unknown.length > 0, 'formula', `Không có chỉ tiêu ${unknown.join(', ')}.`),
    ...when(retired.length > 0, 'formula', `Đã ngừng dùng: ${retired.join(', ')}.`),
  ];
}

function when(isFaulty: boolean, field: keyof IndicatorDefinition, detail: string): FieldFault[] {
  return isFaulty ? [{ pointer: `/${field}`, code: 'definition', detail }] : [];
}

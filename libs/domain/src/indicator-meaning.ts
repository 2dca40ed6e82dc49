import { DomainError } from './domain-error.js';
import type { IndicatorDefinition } from './indicator-definition.js';

/** What a stored figure cannot be read without. Names, ranges, periods, visibility and owners may change at any time. */
const MEANING = [
  'kind',
  'unit',
  'direction',
  'isCumulative',
  'aggregation',
  'weightCode',
  'numerator',
  'denominator',
  'formula',
] as const satisfies readonly (keyof IndicatorDefinition)[];

export type MeaningField = (typeof MEANING)[number] | 'decimals' | 'appliesTo';

/**
 * The fields by which the change would make past figures read differently. Fewer decimals would round what was reported; leaving out
 * a type of commune would turn its figures into "not applicable".
 */
export function changedMeaning(before: IndicatorDefinition, after: IndicatorDefinition): MeaningField[] {
  return [
    ...MEANING.filter((field) => before[field] !== after[field]),
    ...(after.decimals < before.decimals ? (['decimals'] as const) : []),
    ...(after.appliesTo !== before.appliesTo && after.appliesTo !== 'all' ? (['appliesTo'] as const) : []),
  ];
}

/** @throws DomainError indicator.meaning-fixed, naming the fields; the way out is a successor. */
export function refuseChangedMeaning(before: IndicatorDefinition, after: IndicatorDefinition): void {
  const fields = changedMeaning(before, after);
  if (fields.length === 0) return;
  throw new DomainError(
    'indicator.meaning-fixed',
    { indicator: before.code, fields: fields.join(', ') },
    {
      faults: fields.map((field) => ({
        pointer: `/${field}`,
        code: 'meaning-fixed',
        detail: 'Không đổi được khi đã có số liệu hoặc mức giao. Hãy tạo chỉ tiêu kế tiếp.',
      })),
    },
  );
}

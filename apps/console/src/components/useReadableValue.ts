import { useTranslate } from 'react-admin';

import { useText } from '../messages/useText';
import { useFormat } from './useFormat';
import type { Vocabulary } from './useChoices';

/** Fields whose values are codes, with the vocabulary that names them. */
const VOCABULARY_OF: Readonly<Record<string, Vocabulary>> = {
  gender: 'gender',
  qualification: 'qualification',
  politicalTheoryLevel: 'theoryLevel',
  stateManagementLevel: 'managementLevel',
  endKind: 'endKind',
  operator: 'operator',
  horizon: 'horizon',
  issuer: 'issuer',
  state: 'observationState',
  grade: 'grade',
  category: 'taskCategory',
  rhythm: 'rhythm',
  portraitBasis: 'portraitBasis',
  domain: 'domain',
  direction: 'direction',
  aggregation: 'aggregation',
  visibility: 'visibility',
  appliesTo: 'appliesTo',
  unit: 'unit',
};

/** A stored value as a person reads it: dates, figures, yes and no, words for codes, and a dash for nothing. */
export function useReadableValue(): (field: string, value: unknown) => string {
  const translate = useTranslate();
  const format = useFormat();
  const t = useText();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
    if (typeof value === 'number') return format.number(value, 6);
    if (Array.isArray(value)) return value.map(String).join(', ') || '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.instant(value);
    const vocabulary = VOCABULARY_OF[field];
    return vocabulary ? translate(`cis.words.${vocabulary}.${value}`, { _: value }) : value;
  };
}

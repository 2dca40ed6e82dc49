import type { Text } from '../messages/useText';

interface Decision {
  readonly number: string | null;
  /** As people read it; '' when unknown. */
  readonly date: string;
  readonly issuer?: string | null;
}

/** "Quyết định 12/QĐ-UBND ngày 01/07/2025, UBND tỉnh" from whatever of it is on record; '' when nothing is. */
export function decisionText(t: Text, { number, date, issuer }: Decision): string {
  const document = number ? t('assignment.decisionNamed', { number }) : '';
  const dated = date
    ? [document || t('assignment.decisionUnnamed'), t('assignment.decisionDated', { date })].join(' ')
    : document;
  return [dated, issuer].filter(Boolean).join(', ');
}

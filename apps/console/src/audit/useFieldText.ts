import { useTranslate } from 'react-admin';

import { useCatalogue } from '../components/catalogues';
import { deviceName } from '../components/device-name';
import type { Vocabulary } from '../components/useChoices';
import { useReadableValue } from '../components/useReadableValue';

/** Where the forms name the columns of a table, if not under its own name. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  person_confidential: 'confidential',
  target_versions: 'targets',
  observation_revisions: 'observations',
  task_updates: 'task-updates',
  reporting_periods: 'reporting-periods',
  days_off: 'days-off',
  unlock_requests: 'unlock-requests',
};

/** Codes that mean something else in each table. */
const VOCABULARY_OF: Readonly<Record<string, Vocabulary>> = {
  'assignments.kind': 'appointmentKind',
  'tasks.kind': 'taskKind',
  'users.status': 'userStatus',
  'days_off.kind': 'dayOffKind',
  'unlock_requests.decision': 'unlockState',
};

interface FieldText {
  readonly label: (entity: string, field: string) => string;
  readonly value: (entity: string, field: string, value: unknown) => string;
}

/** Columns and their values in the words of the forms. */
export function useFieldText(): FieldText {
  const translate = useTranslate();
  const readable = useReadableValue();
  const positions = useCatalogue('positions');
  const indicators = useCatalogue('indicators');
  const periods = useCatalogue('reporting-periods');
  const word = (vocabulary: Vocabulary, code: string): string =>
    translate(`cis.words.${vocabulary}.${code}`, { _: code });

  const label = (entity: string, field: string): string =>
    translate(`resources.${RESOURCE_OF[entity] ?? entity}.fields.${field}`, {
      _: translate(`cis.auditFields.${field}`, { _: field }),
    });

  const value = (entity: string, field: string, stored: unknown): string => {
    if (field === 'year' && typeof stored === 'number') return String(stored);
    if (field === 'roles' && Array.isArray(stored))
      return stored.map((role) => word('role', String(role))).join(', ');
    if (typeof stored !== 'string') return readable(field, stored);
    if (field === 'userAgent') return deviceName(stored);
    if (field === 'locale') return stored === 'en' ? 'English' : 'Tiếng Việt';
    if (field === 'positionCode') return positions.find(({ code }) => code === stored)?.nameVi ?? stored;
    if (field === 'indicatorCode') return indicators.find(({ code }) => code === stored)?.nameVi ?? stored;
    if (field === 'periodCode') return periods.find(({ code }) => code === stored)?.labelVi ?? stored;
    const vocabulary = VOCABULARY_OF[`${entity}.${field}`];
    return vocabulary ? word(vocabulary, stored) : readable(field, stored);
  };

  return { label, value };
}

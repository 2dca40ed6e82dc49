import { useText } from '../../messages/useText';
import type { EntryPeriodBody } from '../entry.types';

/** How long there is until the due day, or since. */
export function useDaysText(): (period: Pick<EntryPeriodBody, 'daysLeft'>) => string {
  const t = useText();
  return ({ daysLeft }) => {
    if (daysLeft === 0) return t('entry.dueToday');
    return daysLeft > 0 ? t('entry.daysLeft', { days: daysLeft }) : t('entry.daysLate', { days: -daysLeft });
  };
}

import { WorkingDays } from '@cis/domain/period-window';
import type { DayOffPage } from '@cis/contracts/days-off.dto';
import { useMemo } from 'react';

import { useApi } from '../components/useApi';

/** A year's calendar. */
export function useDaysOff(year: number) {
  return useApi<DayOffPage>(`days-off?year=${year}&perPage=200`);
}

/** Which days are worked, by the whole calendar; only weekends are free until it is there. */
export function useWorkingDays(): WorkingDays {
  const { data } = useApi<DayOffPage>('days-off?perPage=200');
  return useMemo(() => new WorkingDays(data?.items ?? []), [data]);
}

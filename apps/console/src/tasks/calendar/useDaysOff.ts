import type { DayOffPage } from '@cis/contracts/days-off.dto';

import { useApi } from '../../components/useApi';

export type DayOff = DayOffPage['items'][number];

/** The days off of a year by date; none while they are not known. */
export function useDaysOff(year: string): ReadonlyMap<string, DayOff> {
  const { data } = useApi<DayOffPage>(`days-off?year=${year}&perPage=200`);
  return new Map((data?.items ?? []).map((off) => [off.day, off]));
}

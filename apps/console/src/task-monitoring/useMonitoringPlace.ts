import type { TaskMonitoringGroup } from '@cis/contracts/task-monitoring.constants';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import {
  placeIn,
  withFilter,
  type MonitoringFilterName,
  type MonitoringPlace,
  type MonitoringView,
} from './monitoring-address';

export interface MonitoringState extends MonitoringPlace {
  readonly setView: (view: MonitoringView) => void;
  readonly setGroup: (groupBy: TaskMonitoringGroup) => void;
  /** Null for today. */
  readonly setAsOf: (day: string | null) => void;
  readonly setFilter: (name: MonitoringFilterName, value: string) => void;
  readonly clear: () => void;
}

/** The place of the page, kept in its address. */
export function useMonitoringPlace(): MonitoringState {
  const [search, setSearch] = useSearchParams();
  const place = useMemo(() => placeIn(search), [search]);
  const go = (change: Partial<MonitoringPlace>): void => {
    const { view, groupBy, asOf, filters } = { ...place, ...change };
    setSearch({ view, groupBy, ...(asOf === null ? {} : { asOf }), ...filters }, { replace: true });
  };
  return {
    ...place,
    setView: (view) => go({ view }),
    setGroup: (groupBy) => go({ groupBy }),
    setAsOf: (asOf) => go({ asOf }),
    setFilter: (name, value) => go({ filters: withFilter(place.filters, name, value) }),
    clear: () => go({ filters: {} }),
  };
}

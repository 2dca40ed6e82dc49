import type { TaskCountersBody } from '@cis/contracts/tasks.dto';

import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import type { TaskFilterState } from './list/useTaskFilters';
import { TaskCounters } from './TaskCounters';

/** The counters above the list, counting what the other filters let through; each sets the status. */
export function TaskListCounters({ state }: { readonly state: TaskFilterState }) {
  const { status, ...narrowing } = state.filters;
  const query = useApi<TaskCountersBody>(`tasks/counters?${new URLSearchParams(narrowing).toString()}`);
  return (
    <Loaded query={query}>
      {(counters) => (
        <TaskCounters
          counters={counters}
          linkOf={(chosen) => state.hrefWith('status', chosen === status ? '' : chosen)}
          current={status}
        />
      )}
    </Loaded>
  );
}

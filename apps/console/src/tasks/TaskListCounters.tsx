import type { TaskCountersBody } from '@cis/contracts/tasks.dto';
import { useSearchParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { queryValue } from '../providers/query-value';
import { TaskCounters } from './TaskCounters';

/** What the counts may be narrowed by: the list's filters without the status, which they are split by. */
const NARROWING = ['q', 'category', 'kind', 'communeCode', 'programmeCode', 'dueBefore'] as const;

function filterIn(search: URLSearchParams): Record<string, unknown> {
  try {
    return JSON.parse(search.get('filter') ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The counters above the list, counting what the list's other filters let through. */
export function TaskListCounters() {
  const [search] = useSearchParams();
  const filter = filterIn(search);
  const narrowing = Object.fromEntries(
    NARROWING.flatMap((name) => {
      const value = queryValue(filter[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const query = useApi<TaskCountersBody>(`tasks/counters?${new URLSearchParams(narrowing).toString()}`);
  return (
    <Loaded query={query}>
      {(counters) => (
        <TaskCounters counters={counters} filter={narrowing} current={queryValue(filter['status'])} />
      )}
    </Loaded>
  );
}

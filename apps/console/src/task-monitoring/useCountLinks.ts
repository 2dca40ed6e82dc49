import { filteredList } from '../components/filtered-list';
import { COUNT_FILTERS, type LinkedCount } from './monitoring-parts';
import { readQuery, type MonitoringPlace } from './monitoring-address';

/** Where the tasks behind a count are; undefined where the list has no words for the row. `row` is null for the total. */
export type CountLinkOf = (
  row: { readonly filter: Readonly<Record<string, string>> | null } | null,
  count: LinkedCount,
) => string | undefined;

/** Links that open the task list with the filters of this page, of the row, and of the count. */
export function useCountLinks(place: MonitoringPlace): CountLinkOf {
  return (row, count) => {
    if (row !== null && row.filter === null) return undefined;
    return filteredList('tasks', { ...readQuery(place), ...row?.filter, ...COUNT_FILTERS[count] });
  };
}

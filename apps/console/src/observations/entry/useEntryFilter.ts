import { useSearchParams } from 'react-router-dom';

import type { EntryFilter } from './EntryFilters';

/** The filter stands in the address: it survives a reload, and the list of what to do links straight to what came back. */
export function useEntryFilter(): [EntryFilter, (filter: EntryFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = {
    withOptional: search.get('optional') === 'true',
    onlyReturned: search.get('returned') === 'true',
  };
  const setFilter = ({ withOptional, onlyReturned }: EntryFilter): void =>
    setSearch(
      (before) => {
        for (const [name, isOn] of [
          ['optional', withOptional],
          ['returned', onlyReturned],
        ] as const) {
          if (isOn) before.set(name, 'true');
          else before.delete(name);
        }
        return before;
      },
      { replace: true },
    );
  return [filter, setFilter];
}

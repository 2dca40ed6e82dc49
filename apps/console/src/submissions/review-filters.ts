import { today } from '@cis/ui';
import { useSearchParams } from 'react-router-dom';

export const FILTERS = ['q', 'year', 'kind', 'region', 'type', 'state'] as const;
export type FilterName = (typeof FILTERS)[number];
export type ReviewFilters = Readonly<Record<FilterName, string>>;

const DEFAULTS: ReviewFilters = { q: '', year: '', kind: 'M', region: '', type: '', state: '' };

/** How many of them narrow the list, the search aside. */
export const countOf = (filters: ReviewFilters): number =>
  (['region', 'type', 'state'] as const).filter((name) => filters[name] !== '').length;

export interface ReviewFilterState {
  readonly filters: ReviewFilters;
  readonly set: (name: FilterName, value: string) => void;
  /** As the API takes them. */
  readonly query: string;
}

/** The reviewer's filters live in the address: a link shows the same list. */
export function useReviewFilters(): ReviewFilterState {
  const [search, setSearch] = useSearchParams();
  const entries = FILTERS.map((name) => [name, search.get(name) ?? DEFAULTS[name]] as const);
  const filters = { ...(Object.fromEntries(entries) as ReviewFilters) };
  const year = /^\d{4}$/.test(filters.year) ? filters.year : today().slice(0, 4);
  const given = Object.entries({ ...filters, year }).filter(([, value]) => value !== '');
  return {
    filters: { ...filters, year },
    set: (name, value) =>
      setSearch(
        (before) => {
          if (value === DEFAULTS[name]) before.delete(name);
          else before.set(name, value);
          return before;
        },
        { replace: true },
      ),
    query: new URLSearchParams(given).toString(),
  };
}

import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

import { useSession } from '../../providers/session';
import { rememberedSearch, rememberSearch } from './remembered-search';
import {
  filtersIn,
  TASK_VIEWS,
  withFilter,
  type TaskFilterName,
  type TaskFilters,
  type TaskView,
} from './task-filters';

export interface TaskFilterState {
  readonly filters: TaskFilters;
  readonly view: TaskView;
  readonly page: number;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** The address with this filter changed, for links. */
  readonly hrefWith: (name: TaskFilterName, value: string) => string;
  readonly set: (name: TaskFilterName, value: string) => void;
  readonly clear: () => void;
  readonly setView: (view: TaskView) => void;
  readonly setPage: (page: number) => void;
  readonly setSort: (sort: TaskFilterState['sort']) => void;
}

/** Filters, view and page live in the address; without any it opens as this person last had it. */
export function useTaskFilters(): TaskFilterState {
  const [search, setSearch] = useSearchParams();
  useMemory(search, (kept) => setSearch(kept, { replace: true }));
  const filters = filtersIn(search);
  const view = TASK_VIEWS.find((name) => name === search.get('view')) ?? 'list';

  const change = (edit: (next: URLSearchParams) => void): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      },
      { replace: true },
    );
  const put = (next: URLSearchParams, given: TaskFilters): void => {
    next.delete('page');
    if (Object.keys(given).length === 0) next.delete('filter');
    else next.set('filter', JSON.stringify(given));
  };

  return {
    filters,
    view,
    page: Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1),
    sort: {
      field: /^[a-zA-Z]{1,40}$/.exec(search.get('sort') ?? '')?.[0] ?? 'id',
      order: search.get('order') === 'DESC' ? 'DESC' : 'ASC',
    },
    hrefWith: (name, value) => {
      const next = new URLSearchParams(search);
      put(next, withFilter(filters, name, value));
      const text = next.toString();
      return text === '' ? '/tasks' : `/tasks?${text}`;
    },
    set: (name, value) => change((next) => put(next, withFilter(filtersIn(next), name, value))),
    clear: () => change((next) => put(next, {})),
    setView: (name) =>
      change((next) => {
        next.delete('page');
        if (name === 'list') next.delete('view');
        else next.set('view', name);
      }),
    setPage: (page) => change((next) => next.set('page', String(page))),
    setSort: ({ field, order }) =>
      change((next) => {
        next.set('sort', field);
        next.set('order', order);
        next.delete('page');
      }),
  };
}

/** Opens as left, once; from then on the address is what is remembered. */
function useMemory(search: URLSearchParams, restore: (kept: URLSearchParams) => void): void {
  const userId = useSession()?.user.id;
  const hasOpened = useRef(false);
  useEffect(() => {
    if (userId === undefined) return;
    const isFirst = !hasOpened.current;
    hasOpened.current = true;
    if (isFirst && search.toString() === '') {
      const kept = rememberedSearch(userId);
      if (kept !== '') {
        restore(new URLSearchParams(kept));
        return;
      }
    }
    const kept = new URLSearchParams(search);
    kept.delete('page');
    rememberSearch(userId, kept.toString());
  });
}

import type { FigureImportOptionsBody, UpdateFigureImportBody } from '@cis/contracts/figure-imports.dto';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';

import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import type { Wire } from '../components/wire';
import { request } from '../providers/http';
import type { FigureCell, FigureImport } from './figure-import.types';

const POLL_MILLISECONDS = 1000;

export interface FigureImportActions {
  readonly query: UseQueryResult<FigureImport>;
  readonly fault: unknown;
  readonly isBusy: boolean;
  /** Given the decisions so far, says what changes. */
  readonly decide: (
    change: (options: Wire<FigureImportOptionsBody>) => UpdateFigureImportBody,
  ) => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** One import: how it stands, asked again while it runs, and what can be done with it. */
export function useFigureImport(id: string): FigureImportActions {
  const client = useQueryClient();
  const refresh = useRefreshAfterChange();
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const path = `figure-imports/${encodeURIComponent(id)}`;
  const queryKey = ['figure-imports', id];
  const query = useQuery<FigureImport>({
    queryKey,
    queryFn: async ({ signal }) => (await request<FigureImport>(path, { signal })).body,
    refetchInterval: ({ state }) =>
      state.data?.state === 'applying' || state.data?.state === 'undoing' ? POLL_MILLISECONDS : false,
  });

  const act = async (work: (current: FigureImport) => Promise<FigureImport>): Promise<void> => {
    if (!query.data) return;
    setBusy(true);
    setFault(null);
    try {
      client.setQueryData(queryKey, await work(query.data));
    } catch (error) {
      setFault(error);
      await query.refetch();
    } finally {
      setBusy(false);
    }
  };

  return {
    query,
    fault,
    isBusy,
    decide: (change) =>
      act(async ({ version, options }) => {
        const answer = await request<FigureImport>(path, { method: 'PATCH', body: change(options), version });
        return answer.body;
      }),
    apply: () =>
      act(
        async ({ version }) =>
          (await request<FigureImport>(`${path}/apply`, { method: 'POST', version })).body,
      ),
    cancel: () => act(async () => (await request<FigureImport>(`${path}/cancel`, { method: 'POST' })).body),
    undo: async () => {
      await act(async () => (await request<FigureImport>(`${path}/undo`, { method: 'POST' })).body);
      await refresh();
    },
  };
}

export interface CellPage {
  readonly items: readonly FigureCell[];
  readonly total: number;
}

export const CELLS_A_PAGE = 50;

/** One page of the cells of a preview, in its present version. */
export function useCells(
  { id, version }: FigureImport,
  kind: string | null,
  page: number,
): UseQueryResult<CellPage> {
  return useQuery<CellPage>({
    queryKey: ['figure-imports', id, 'cells', version, kind, page],
    queryFn: async ({ signal }) => {
      const filter = kind === null ? '' : `&kind=${kind}`;
      const url = `figure-imports/${encodeURIComponent(id)}/cells?page=${page}&perPage=${CELLS_A_PAGE}${filter}`;
      return (await request<CellPage>(url, { signal })).body;
    },
    // While the next version is read the rows on the screen stay where they are.
    placeholderData: (before) => before,
  });
}

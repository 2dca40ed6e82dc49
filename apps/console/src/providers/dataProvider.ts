import type { DataProvider, GetListParams, RaRecord } from 'react-admin';

import { queryValue } from './query-value';
import { newKey } from './idempotency-key';
import { request, type Answer, type RequestOptions } from './http';
import { queryClient } from './query-client';

/** Where a resource lives in the API, if not under its own name. */
const PATHS: Readonly<Record<string, string>> = {
  roster: 'personnel/roster',
  'province-targets': 'province/targets',
};

const pathOf = (resource: string): string => PATHS[resource] ?? resource;

/** Query string of a list; empty filters are left out, lists are repeated. */
export function listQuery({ pagination, sort, filter }: Partial<GetListParams>): string {
  const query = new URLSearchParams();
  if (pagination) {
    query.set('page', String(pagination.page));
    query.set('perPage', String(Math.min(pagination.perPage, 200)));
  }
  // react-admin's own default is "id", which no list of ours can sort by: the API then uses its natural order.
  if (sort && sort.field !== 'id') {
    query.set('sort', sort.field);
    query.set('order', sort.order.toLowerCase());
  }
  for (const [name, value] of Object.entries((filter ?? {}) as Record<string, unknown>)) {
    const text = queryValue(value);
    if (text !== undefined) query.set(name, text);
  }
  return query.toString();
}

/** A list's rows get an id where the API identifies them otherwise (reference data by code). */
function withId(row: RaRecord): RaRecord {
  const natural = row as { id?: string; code?: string; sequence?: number; communeCode?: string };
  return { ...row, id: natural.id ?? natural.code ?? natural.sequence ?? natural.communeCode ?? newKey() };
}

const withVersion = ({ body, version }: Answer<RaRecord>): RaRecord => ({
  ...withId(body),
  ...(version === undefined ? {} : { version }),
});

async function list(
  resource: string,
  query: string,
  signal?: AbortSignal,
): Promise<{ data: RaRecord[]; total: number }> {
  const { body } = await request<{ items: RaRecord[]; total: number }>(`${pathOf(resource)}?${query}`, {
    signal,
  });
  return { data: body.items.map(withId), total: body.total };
}

async function one(
  resource: string,
  id: unknown,
  { query, signal }: { query?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<RaRecord> {
  const path = `${pathOf(resource)}/${encodeURIComponent(String(id))}${query ? `?${query}` : ''}`;
  return withVersion(await request<RaRecord>(path, { signal }));
}

/** Only what changed is sent: absent means "leave", null means "clear". */
function changesOf(
  data: Record<string, unknown>,
  previous: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(
        ([name, value]) =>
          name !== 'id' && name !== 'version' && JSON.stringify(value) !== JSON.stringify(previous[name]),
      )
      .map(([name, value]) => [name, value === undefined || value === '' ? null : value]),
  );
}

/** Pickers of a catalogue show what was just changed in it. */
function refreshCatalogue(resource: string): void {
  void queryClient.invalidateQueries({ queryKey: ['catalogue', resource] });
}

const providerMethods = {
  getList: (resource: string, params: GetListParams & { signal?: AbortSignal }) =>
    list(resource, listQuery(params), params.signal),

  getOne: async (
    resource: string,
    { id, meta, signal }: { id: unknown; meta?: { query?: string }; signal?: AbortSignal },
  ) => ({
    data: await one(resource, id, { query: meta?.query, signal }),
  }),

  getMany: async (resource: string, { ids }: { ids: unknown[] }) => ({
    data: await Promise.all(ids.map((id) => one(resource, id))),
  }),

  getManyReference: (resource: string, params: GetListParams & { target: string; id: unknown }) =>
    list(
      resource,
      listQuery({ ...params, filter: { ...(params.filter as object), [params.target]: params.id } }),
    ),

  async create(resource: string, { data, meta }: { data: Record<string, unknown>; meta?: { key?: string } }) {
    const filled = Object.fromEntries(
      Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== ''),
    );
    const answer = await request<RaRecord>(pathOf(resource), {
      method: 'POST',
      body: filled,
      key: meta?.key ?? newKey(),
    });
    refreshCatalogue(resource);
    return { data: withVersion(answer) };
  },

  async update(
    resource: string,
    { id, data, previousData }: { id: unknown; data: Record<string, unknown>; previousData: RaRecord },
  ) {
    const answer = await request<RaRecord>(`${pathOf(resource)}/${encodeURIComponent(String(id))}`, {
      method: 'PATCH',
      body: changesOf(data, previousData),
      version: previousData['version'] as number | undefined,
    });
    refreshCatalogue(resource);
    return {
      data: {
        ...previousData,
        ...data,
        ...withVersion({ ...answer, body: { ...answer.body, id } as RaRecord }),
      },
    };
  },

  async delete(resource: string, { id, previousData }: { id: unknown; previousData?: RaRecord }) {
    await request(`${pathOf(resource)}/${encodeURIComponent(String(id))}`, {
      method: 'DELETE',
      version: previousData?.['version'] as number | undefined,
    });
    return { data: previousData ?? { id } };
  },

  updateMany: () => Promise.reject(new Error('Rows are changed one at a time, each with its version.')),
  deleteMany: () => Promise.reject(new Error('Rows are deleted one at a time, each with its version.')),

  /** Anything that is not plain keeping of rows: `act('assignments/x/end', {method: 'POST', body})`. */
  act: async <Body>(path: string, options: RequestOptions = {}): Promise<Body> =>
    (await request<Body>(path, options)).body,
};

export type ConsoleDataProvider = DataProvider & Pick<typeof providerMethods, 'act'>;

// react-admin's own generics promise more than any HTTP mapping can know, hence the one cast.
export const dataProvider = providerMethods as unknown as ConsoleDataProvider;

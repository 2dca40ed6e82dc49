import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { request } from '../providers/http';

/** A GET that is not a list of a resource: a screen's own view of several tables. */
export function useApi<Body>(path: string | null): UseQueryResult<Body> {
  return useQuery<Body>({
    queryKey: ['api', ...(path ?? '').split('?')],
    queryFn: async ({ signal }) => (await request<Body>(path ?? '', { signal })).body,
    enabled: path !== null,
  });
}

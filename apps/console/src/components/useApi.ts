import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'react-admin';

import { request } from '../providers/http';

/**
 * A GET that is not a list of a resource: a screen's own view of several tables. A screen that cannot begin because the session has ended
 * leads to the sign-in page; one that already shows something stays, with whatever is typed in it.
 */
export function useApi<Body>(path: string | null): UseQueryResult<Body> {
  const queries = useQueryClient();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const queryKey = ['api', ...(path ?? '').split('?')];
  return useQuery<Body>({
    queryKey,
    queryFn: async ({ signal }) => {
      try {
        return (await request<Body>(path ?? '', { signal })).body;
      } catch (error) {
        if (queries.getQueryData(queryKey) === undefined) await logoutIfAccessDenied(error);
        throw error;
      }
    },
    enabled: path !== null,
  });
}

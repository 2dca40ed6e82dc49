import { hashKey, QueryClient } from '@tanstack/react-query';

import { ProblemError } from './problem-error';
import { currentSession } from './session';

const RETRIES = 2;

/**
 * The browser's cache. Every key starts with the tenant, so that nothing seen under one account can be shown
 * under another. A form must not be refilled under the person's hands: no reloading on window focus.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      queryKeyHashFn: (key) =>
        hashKey([currentSession()?.tenant.id ?? null, currentSession()?.user.id ?? null, ...key]),
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof ProblemError) && failures < RETRIES,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

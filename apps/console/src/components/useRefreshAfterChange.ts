import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** After an action the screens that may show its result ask again; of the catalogues only the one that was changed. */
export function useRefreshAfterChange(resource?: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'catalogue' || queryKey[1] === resource,
      }),
    [client, resource],
  );
}

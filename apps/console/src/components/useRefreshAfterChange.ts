import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** After an action the screens that may show its result ask again; the catalogues stay as they are. */
export function useRefreshAfterChange(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalogue' }),
    [client],
  );
}

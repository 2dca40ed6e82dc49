import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Periods are kept for an hour like the rest of the catalogue; whoever moves a deadline has them asked for again. */
export function usePeriodsChanged(): () => void {
  const client = useQueryClient();
  return useCallback(
    () => void client.invalidateQueries({ queryKey: ['catalogue', 'reporting-periods'] }),
    [client],
  );
}

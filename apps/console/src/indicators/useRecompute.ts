import type { RecomputedFiguresBody } from '@cis/contracts/indicators.responses';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';

import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { request } from '../providers/http';

export type Recompute = UseMutationResult<RecomputedFiguresBody, Error, void>;

/** Has the figures of a formula computed; harmless when repeated. */
export function useRecompute(code: string): Recompute {
  const refresh = useRefreshAfterChange('indicators');
  return useMutation({
    mutationFn: async () =>
      (await request<RecomputedFiguresBody>(`indicators/${code}/recompute`, { method: 'POST' })).body,
    onSuccess: refresh,
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';

import { useText } from '../messages/useText';
import { request } from '../providers/http';

type Which = { readonly ids: readonly string[] } | { readonly all: true };

/** Marks messages as read; the bell and the list follow. */
export function useMarkRead() {
  const t = useText();
  const notify = useNotify();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: Which) => request('me/notifications/read', { method: 'POST', body: which }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api', 'me/notifications'] }),
    onError: (error) =>
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' }),
  });
}

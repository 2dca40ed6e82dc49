import type { TaskFileBody } from '@cis/contracts/task-files.dto';
import { useState } from 'react';
import { useNotify } from 'react-admin';

import { useRefreshAfterChange } from '../../components/useRefreshAfterChange';
import { useText } from '../../messages/useText';
import { request } from '../../providers/http';

interface EvidenceRemoval {
  readonly isBusy: boolean;
  readonly remove: () => void;
  readonly restore: () => void;
}

/** Takes evidence away at once, for it can be put back; a refusal is told and changes nothing. */
export function useEvidenceRemoval(taskId: string, { id }: Pick<TaskFileBody, 'id'>): EvidenceRemoval {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange('tasks');
  const [isBusy, setBusy] = useState(false);
  const change = async (path: string, method: 'DELETE' | 'POST'): Promise<void> => {
    setBusy(true);
    try {
      await request(path, method === 'POST' ? { method, body: {} } : { method });
      await refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    remove: () => void change(`tasks/${taskId}/files/${id}`, 'DELETE'),
    restore: () => void change(`tasks/${taskId}/files/${id}/restore`, 'POST'),
  };
}

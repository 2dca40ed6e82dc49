import { useCallback, useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';

import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { RESOURCE, type Directive, type Line } from './directive.types';

export type ChangeLine = (line: Line, change: Partial<Line>) => Promise<boolean>;

/**
 * Saves one line at a time, each upon the version that the one before left, so that quick typing never refuses itself.
 * False when it was refused: whoever asked keeps what was typed.
 */
export function useLineChanges(directive: Directive): ChangeLine {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange(RESOURCE);
  const version = useRef(directive.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    version.current = Math.max(version.current, directive.version);
  }, [directive.version]);
  return useCallback(
    (line, change) => {
      const save = async (): Promise<boolean> => {
        try {
          const { body } = await request<Directive>(`directives/${directive.id}/tasks/${line.id}`, {
            method: 'PATCH',
            body: change,
            version: version.current,
          });
          version.current = body.version;
          await refresh();
          return true;
        } catch (error) {
          notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
          return false;
        }
      };
      const saved = queue.current.then(save);
      queue.current = saved;
      return saved;
    },
    [directive.id, notify, refresh, t],
  );
}

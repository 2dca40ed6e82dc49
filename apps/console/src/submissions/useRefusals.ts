import { useCallback } from 'react';
import { useNotify } from 'react-admin';

import type { SubmissionOutcomes } from './submission.types';

/** Says why a step about one report was not possible; a request about many answers 200 all the same. */
export function useRefusals(): (answer: unknown) => void {
  const notify = useNotify();
  return useCallback(
    (answer) => {
      const refused = (answer as SubmissionOutcomes).results.find(({ outcome }) => outcome === 'refused');
      if (refused) notify(refused.detail ?? '', { type: 'error' });
    },
    [notify],
  );
}

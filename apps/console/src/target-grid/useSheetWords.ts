import { useCallback, useMemo } from 'react';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { DraftFault } from './drafts';
import type { SheetWords } from './sheet-cells';

/** A refusal in words, wherever it was noticed. */
export function useFaultText(): (fault: DraftFault) => string {
  const t = useText();
  const word = useWord();
  return useCallback(
    (fault) => {
      if (fault === 'unreadable') return t('targetGrid.unreadable');
      return fault === 'emptied' ? t('targetGrid.emptied') : word('targetCellFault', fault);
    },
    [t, word],
  );
}

export function useSheetWords(): SheetWords {
  const t = useText();
  const word = useWord();
  const fault = useFaultText();
  return useMemo(
    () => ({
      fault,
      unit: (unit) => word('unit', unit),
      notApplicable: word('targetCellFault', 'not_applicable'),
      before: (text) => (text === '' ? t('targetGrid.wasEmpty') : t('targetGrid.was', { text })),
    }),
    [t, word, fault],
  );
}

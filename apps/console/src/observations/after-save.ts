import { useNotify, type RaRecord } from 'react-admin';
import { useNavigate } from 'react-router-dom';

import { useText } from '../messages/useText';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import type { Observation } from './observation.types';

/** Back to the period's list; soft warnings are said aloud but never block. */
export function useAfterObservationSave(): (row: RaRecord) => void {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefreshAfterChange();
  return (row) => {
    const { warnings, communeCode, periodCode } = row as Observation;
    if (warnings?.length)
      notify(`${t('form.saved')} ${warnings.map(({ detail }) => detail).join(' ')}`, {
        type: 'warning',
        autoHideDuration: null,
      });
    else notify(t('form.saved'), { type: 'success' });
    void refresh();
    void navigate(`/observations?${new URLSearchParams({ communeCode, periodCode }).toString()}`);
  };
}

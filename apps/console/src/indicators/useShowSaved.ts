import { useNotify, useRedirect, type RaRecord } from 'react-admin';

import { useText } from '../messages/useText';
import type { IndicatorDetail } from './indicator.types';

/** What the page of an indicator is told on the way: compute its figures now. */
export interface RecomputeRequest {
  readonly recompute?: boolean;
}

/** After saving: to the page of the indicator, which computes figures that a formula does not have yet. */
export function useShowSaved(): (row: RaRecord) => void {
  const t = useText();
  const notify = useNotify();
  const goTo = useRedirect();
  return (row) => {
    const { code, formula, usage } = row as IndicatorDetail;
    const request: RecomputeRequest = { recompute: formula !== null && usage.figures === 0 };
    notify(t('form.saved'), { type: 'success' });
    goTo('show', 'indicators', code, undefined, request);
  };
}

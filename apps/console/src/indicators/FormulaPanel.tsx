import { Button, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useLocale } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { IndicatorDetail } from './indicator.types';
import { RecomputeOutcome } from './RecomputeOutcome';
import { useRecompute } from './useRecompute';
import type { RecomputeRequest } from './useShowSaved';

/** How the indicator is computed, and the province's button to compute it from the figures that exist. */
export function FormulaPanel({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const isEnglish = useLocale() === 'en';
  const mayManage = useMay('catalogue:manage');
  const { code, formula, formulaWords, retiredOn } = indicator;
  const recompute = useRecompute(code);
  const { mutate } = recompute;
  const navigate = useNavigate();
  const location = useLocation();
  const isAsked = (location.state as RecomputeRequest | null)?.recompute === true;
  useEffect(() => {
    if (!isAsked) return;
    // Once: a reload or the way back asks for nothing.
    void navigate('.', { replace: true, state: null });
    mutate();
  }, [isAsked, mutate, navigate]);
  if (!formulaWords) return null;
  return (
    <Panel
      title={t('catalogue.formula')}
      actions={
        mayManage && retiredOn === null ? (
          <Button size="small" variant="outlined" disabled={recompute.isPending} onClick={() => mutate()}>
            {t('catalogue.recompute')}
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          { label: t('catalogue.inWords'), value: isEnglish ? formulaWords.en : formulaWords.vi },
          { label: t('catalogue.formulaCode'), value: <Typography component="code">{formula}</Typography> },
        ]}
      />
      <RecomputeOutcome recompute={recompute} />
    </Panel>
  );
}

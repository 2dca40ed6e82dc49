import { Alert } from '@mui/material';

import type { Indicator } from '../components/catalogues';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useRatioParts } from './useRatioParts';

/** What the figure means, beside the field where it is typed. */
export function IndicatorHelp({ indicator }: { readonly indicator: Indicator }) {
  const t = useText();
  const word = useWord();
  const { code, nameVi, unit } = indicator;
  const { numerator, denominator } = useRatioParts(indicator);
  return (
    <Alert severity="info" icon={false} sx={{ mb: 2 }}>
      <strong>
        {code} · {nameVi}
      </strong>{' '}
      ({word('unit', unit)})
      {numerator && denominator ? ` = ${t('observations.ratioOf', { numerator, denominator })}` : ''}
    </Alert>
  );
}

import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { useCatalogue } from '../components/catalogues';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { currentPeriod } from '../observations/current-period';
import { isFilled } from '../observations/entry/row-view';
import { useDaysText } from '../observations/entry/useDaysText';
import type { EntryFormBody } from '../observations/entry.types';
import { useMay, useSession } from '../providers/session';

/** The shortest way to what an officer does most: this month's figures, how far they are, and how long there is. */
export function EnterButton() {
  const t = useText();
  const daysText = useDaysText();
  const mayEnter = useMay('observation:write');
  const communeCode = useSession()?.tenant.communeCode;
  const period = currentPeriod(useCatalogue('reporting-periods'));
  const address =
    mayEnter && communeCode && period
      ? `entry-form?${new URLSearchParams({ communeCode, periodCode: period.code }).toString()}`
      : null;
  const { data } = useApi<EntryFormBody>(address);
  if (!mayEnter || !period) return null;
  const owed = data?.rows.filter(({ isExpected }) => isExpected) ?? [];
  return (
    <Button component={Link} to={`/observations?periodCode=${period.code}`} variant="contained" size="large">
      <span>
        {t('home.enter', { period: period.labelVi.toLocaleLowerCase('vi') })}
        {data ? (
          <Box component="small" sx={{ display: 'block', fontWeight: 400 }}>
            {owed.length > 0
              ? `${t('home.entered', { filled: owed.filter(isFilled).length, total: owed.length })} · `
              : ''}
            {daysText(data.period)}
          </Box>
        ) : null}
      </span>
    </Button>
  );
}

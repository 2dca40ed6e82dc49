import { Box, Button } from '@mui/material';
import { useLocale } from 'react-admin';
import { Link } from 'react-router-dom';

import { useText } from '../messages/useText';
import { useDaysText } from '../observations/entry/useDaysText';
import type { AgendaEntry } from './agenda.types';

/** The shortest way to what an officer does most: the month to be entered now, how far it is, and how long there is. */
export function EnterButton({ entry }: { readonly entry: AgendaEntry }) {
  const t = useText();
  const daysText = useDaysText();
  const isEnglish = useLocale() === 'en';
  const { periodCode, labelVi, labelEn, filled, expected } = entry;
  return (
    <Button component={Link} to={`/observations?periodCode=${periodCode}`} variant="contained" size="large">
      <span>
        {t('home.enter', { period: isEnglish ? labelEn : labelVi.toLocaleLowerCase('vi') })}
        <Box component="small" sx={{ display: 'block', fontWeight: 400 }}>
          {t('home.entered', { filled, total: expected })} · {daysText(entry)}
        </Box>
      </span>
    </Button>
  );
}

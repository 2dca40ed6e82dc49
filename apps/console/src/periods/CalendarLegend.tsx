import { DAY_OFF_KINDS } from '@cis/contracts/periods.constants';
import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { daySx } from './day-off-styles';

const SQUARE = { width: 26, height: 26, display: 'grid', placeItems: 'center', fontSize: 12 } as const;

/** What the squares of the calendar mean, in words. */
export function CalendarLegend() {
  const t = useText();
  const word = useWord();
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t('daysOff.legend')}
      sx={{ listStyle: 'none', p: 0, m: 0, mb: 2, gap: 2, flexWrap: 'wrap' }}
    >
      {DAY_OFF_KINDS.map((kind) => (
        <Entry key={kind} text={word('dayOffKind', kind)}>
          <Box sx={{ ...SQUARE, ...daySx(kind, false) }}>{t(`daysOff.mark.${kind}`)}</Box>
        </Entry>
      ))}
      <Entry text={`${t('daysOff.provisional')} (${t('daysOff.provisionalHelp').toLocaleLowerCase()})`}>
        <Box
          sx={{ ...SQUARE, border: 2, borderStyle: 'dashed', borderColor: 'text.secondary', borderRadius: 1 }}
        />
      </Entry>
      <Entry text={t('daysOff.weekend')}>
        <Box sx={{ ...SQUARE, bgcolor: 'background.default', border: 1, borderColor: 'divider' }} />
      </Entry>
    </Stack>
  );
}

function Entry({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <span aria-hidden>{children}</span>
      <Typography variant="body2">{text}</Typography>
    </Stack>
  );
}

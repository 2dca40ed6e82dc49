import type { PeriodWindowBody } from '@cis/contracts/periods.dto';
import { Box, Typography } from '@mui/material';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';

const TONES: Readonly<Record<PeriodWindowBody['state'], Tone>> = {
  upcoming: 'none',
  open: 'onTrack',
  closing: 'behind',
  closed: 'missing',
  reopened: 'ahead',
};

/** What a period's dates mean today: the state, and until when. */
export function PeriodState({
  window,
  startsOn,
}: {
  readonly window: PeriodWindowBody;
  readonly startsOn: string;
}) {
  const word = useWord();
  const until = useUntil();
  return (
    <Box>
      <StatusChip tone={TONES[window.state]} label={word('periodState', window.state)} />
      <Typography component="div" variant="caption" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
        {until(window, startsOn)}
      </Typography>
    </Box>
  );
}

function useUntil(): (window: PeriodWindowBody, startsOn: string) => string {
  const t = useText();
  const format = useFormat();
  return ({ state, daysLeft, locksOn, reopenedUntil }, startsOn) => {
    switch (state) {
      case 'upcoming':
        return t('periods.startsOn', { date: format.date(startsOn) });
      case 'open':
        return daysLeft === 0 ? t('periods.dueToday') : t('periods.daysLeft', { days: daysLeft });
      case 'closing':
        return t('periods.daysOver', { days: -daysLeft });
      case 'closed':
        return t('periods.lockedSince', { date: format.date(locksOn) });
      case 'reopened':
        return t('periods.openUntil', { date: format.instant(reopenedUntil) });
    }
  };
}

import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

import { StatusChip, type Tone } from '../../components/StatusChip';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { UnlockRequestButton } from '../../periods/UnlockRequestButton';
import type { EntryState } from '../autosave/entry-state';
import type { EntryPeriodBody } from '../entry.types';
import { isFilled } from './row-view';
import { useDaysText } from './useDaysText';

interface EntryHeaderProps {
  readonly state: EntryState;
  readonly mayWrite: boolean;
  /** Transfer and the way to sending. */
  readonly actions: ReactNode;
}

const TONES: Readonly<Record<EntryPeriodBody['state'], Tone>> = {
  upcoming: 'none',
  open: 'onTrack',
  closing: 'behind',
  closed: 'missing',
  reopened: 'behind',
};

/** What is due and when, how far it is, and what can be done with the whole of it. */
export function EntryHeader({ state, mayWrite, actions }: EntryHeaderProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const daysText = useDaysText();
  const { form, rows } = state;
  const { period } = form;
  const owed = Object.values(rows).filter(({ isExpected }) => isExpected);
  const counted = owed.length > 0 ? owed : Object.values(rows).filter(({ isDerived }) => !isDerived);
  const filled = counted.filter(isFilled).length;
  return (
    <Paper sx={{ px: 2, py: 1, mb: 1 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <StatusChip tone={TONES[period.state]} label={word('periodState', period.state)} />
        <Typography component="p">
          {t('entry.due', { date: format.date(period.dueOn) })} ({daysText(period)})
        </Typography>
        <Typography component="p" sx={{ fontWeight: 600 }} data-entry-progress>
          {t(owed.length > 0 ? 'entry.progressOwed' : 'entry.progress', { filled, total: counted.length })}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {actions}
      </Stack>
      {period.state === 'closed' ? <UnlockRequestButton periodCode={period.code} /> : null}
      {mayWrite ? null : (
        <Typography variant="body2" color="text.secondary">
          {t(
            period.mayEnter
              ? 'entry.readOnly'
              : period.state === 'upcoming'
                ? 'entry.upcoming'
                : 'entry.locked',
          )}
        </Typography>
      )}
    </Paper>
  );
}

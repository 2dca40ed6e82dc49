import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';

import type { Column } from '../components/column';
import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { UnlockRequest } from './period.types';
import type { Selection } from './useSelection';
import { usePeriodLabel } from './usePeriodLabel';

const TONES: Readonly<Record<UnlockRequest['state'], Tone>> = {
  waiting: 'behind',
  granted: 'onTrack',
  expired: 'none',
  refused: 'atRisk',
};

/** Columns of the requests; with a selection those that wait can be chosen, without one the commune's name says nothing new. */
export function useUnlockColumns(selection: Selection | null): Column<UnlockRequest>[] {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const periodOf = usePeriodLabel();
  const who = (name: string | null, instant: string | null): string =>
    t('unlocks.by', { name: name ?? '–', instant: format.instant(instant) });
  const period: Column<UnlockRequest> = {
    source: 'periodCode',
    label: t('unlocks.period'),
    isUnbroken: true,
    render: periodOf,
  };
  const commune: Column<UnlockRequest> = {
    source: 'communeName',
    label: t('unlocks.commune'),
    render: (row) =>
      selection && row.state === 'waiting' ? (
        <FormControlLabel
          sx={{ mr: 0 }}
          control={
            <Checkbox
              size="small"
              sx={{ py: 0 }}
              checked={selection.ids.has(row.id)}
              onChange={() => selection.toggle(row.id)}
              slotProps={{
                input: {
                  'aria-label': t('unlocks.select', { commune: row.communeName, period: periodOf(row) }),
                },
              }}
            />
          }
          label={row.communeName}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      ) : (
        row.communeName
      ),
  };
  return [
    ...(selection ? [commune] : []),
    period,
    {
      source: 'state',
      label: t('unlocks.state'),
      render: ({ state }) => <StatusChip tone={TONES[state]} label={word('unlockState', state)} />,
    },
    {
      source: 'expiresAt',
      label: t('unlocks.openUntil'),
      isUnbroken: true,
      render: ({ expiresAt }) => format.instant(expiresAt),
    },
    {
      source: 'reason',
      label: t('unlocks.reason'),
      isBlock: true,
      render: ({ reason, requestedByName, createdAt }) => (
        <Said text={reason} by={who(requestedByName, createdAt)} />
      ),
    },
    {
      source: 'decisionNote',
      label: t('unlocks.answer'),
      isBlock: true,
      render: ({ decisionNote, decidedByName, decidedAt }) =>
        decidedAt === null ? null : <Said text={decisionNote ?? ''} by={who(decidedByName, decidedAt)} />,
    },
  ];
}

function Said({ text, by }: { readonly text: string; readonly by: string }) {
  return (
    <Box sx={{ textAlign: 'left' }}>
      {text}
      <Typography component="div" variant="caption" color="text.secondary">
        {by}
      </Typography>
    </Box>
  );
}

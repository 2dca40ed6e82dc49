import { useQuery } from '@tanstack/react-query';
import { Box, Typography } from '@mui/material';

import { Loaded } from '../components/Loaded';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { MovedPeriods } from './MovedPeriods';
import type { DayOff, DayOffChange } from './period.types';

interface MovesPreviewProps {
  /** What would be sent; null while it is not complete. */
  readonly change: {
    readonly method: 'POST' | 'PATCH' | 'DELETE';
    readonly body?: Partial<DayOff>;
    readonly dayOff?: DayOff;
  } | null;
}

/** Asks the server, without saving, which deadlines would move. */
export function MovesPreview({ change }: MovesPreviewProps) {
  const t = useText();
  const path = change?.dayOff ? `days-off/${change.dayOff.day}` : 'days-off';
  const query = useQuery({
    queryKey: ['preview', path, change?.method, change?.body],
    queryFn: async ({ signal }) =>
      (
        await request<DayOffChange>(`${path}?dryRun=true`, {
          method: change?.method ?? 'POST',
          body: change?.body,
          version: change?.dayOff?.version,
          signal,
        })
      ).body,
    enabled: change !== null,
    staleTime: 0,
  });
  return (
    <Box aria-live="polite" sx={{ mt: 2, maxHeight: 260, overflow: 'auto' }}>
      {change === null ? (
        <Typography color="text.secondary">{t('daysOff.movesLater')}</Typography>
      ) : (
        <Loaded query={query}>{({ moved }) => <MovedPeriods moved={moved} />}</Loaded>
      )}
    </Box>
  );
}

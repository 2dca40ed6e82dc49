import type { TaskMonitoringPart } from '@cis/contracts/task-monitoring.constants';
import { Box } from '@mui/material';

import { COLOURS, SIGNS } from '../components/StatusChip';
import { PART_LOOKS } from './monitoring-parts';

/** The sign before a count; none where it would read as a minus. */
export function PartSign({ part }: { readonly part: TaskMonitoringPart }) {
  const { tone } = PART_LOOKS[part];
  if (tone === 'none') return null;
  return (
    <Box component="span" aria-hidden sx={{ color: COLOURS[tone], fontSize: 12 }}>
      {SIGNS[tone]}{' '}
    </Box>
  );
}

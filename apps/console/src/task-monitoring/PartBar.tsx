import { TASK_MONITORING_PARTS } from '@cis/contracts/task-monitoring.constants';
import type { TaskMonitoringCountsBody } from '@cis/contracts/task-monitoring.dto';
import { Box } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PART_LOOKS } from './monitoring-parts';

interface PartBarProps {
  readonly counts: TaskMonitoringCountsBody;
  readonly height?: number;
}

/** A total as one bar of its parts; the figures beside it say the same. */
export function PartBar({ counts, height = 8 }: PartBarProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        gap: '1px',
        height,
        minWidth: 80,
        borderRadius: 1,
        overflow: 'hidden',
        printColorAdjust: 'exact',
      }}
    >
      {TASK_MONITORING_PARTS.filter((part) => counts[part] > 0).map((part) => (
        <Box
          key={part}
          title={`${t(`monitoring.word.${part}`)}: ${format.number(counts[part])}`}
          sx={{ flex: `${counts[part]} 0 2px`, background: PART_LOOKS[part].fill }}
        />
      ))}
    </Box>
  );
}

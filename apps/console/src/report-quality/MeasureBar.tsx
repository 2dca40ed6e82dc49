import { Box, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';

const FULL = 100;

interface MeasureBarProps {
  /** 1 = 100 %; null where nothing was due. */
  readonly share: number | null;
  readonly part: number;
  readonly whole: number;
}

/** A share as figure, bar, and the counts it is made of. */
export function MeasureBar({ share, part, whole }: MeasureBarProps) {
  const format = useFormat();
  if (share === null) return <>–</>;
  return (
    <Box sx={{ minWidth: 104 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <span>{format.share(share, 0)}</span>
        <Typography component="span" variant="caption" color="text.secondary">
          {format.number(part)}/{format.number(whole)}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ height: 4, bgcolor: 'divider', borderRadius: 1 }}>
        <Box sx={{ height: 4, borderRadius: 1, bgcolor: 'primary.main', width: `${share * FULL}%` }} />
      </Box>
    </Box>
  );
}

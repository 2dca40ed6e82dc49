import { Box, Chip, Stack } from '@mui/material';
import { Link } from 'react-router-dom';

import type { CountTile } from '../components/CountTiles';
import { COLOURS, SIGNS } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';

/** The counts in one row that moves sideways: a phone keeps its height for the tasks. What is zero is left out. */
export function CountChips({
  tiles,
  label,
}: {
  readonly tiles: readonly CountTile[];
  readonly label: string;
}) {
  const format = useFormat();
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={label}
      tabIndex={0}
      sx={{ listStyle: 'none', m: 0, p: 0, gap: 0.75, overflowX: 'auto' }}
    >
      {tiles
        .filter(({ value, isCurrent }) => value > 0 || isCurrent)
        .map(({ label: name, value, tone, to, isCurrent = false }) => (
          <Box component="li" key={name} sx={{ flexShrink: 0 }}>
            <Chip
              component={Link}
              to={to}
              clickable
              variant={isCurrent ? 'filled' : 'outlined'}
              {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
              {...(tone
                ? {
                    icon: (
                      <Box component="span" aria-hidden sx={{ fontSize: 12, '&&': { color: COLOURS[tone] } }}>
                        {SIGNS[tone]}
                      </Box>
                    ),
                  }
                : {})}
              label={`${name} ${format.number(value)}`}
            />
          </Box>
        ))}
    </Stack>
  );
}

import { Box, Paper, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

import { COLOURS, SIGNS, type Tone } from './StatusChip';
import { useFormat } from './useFormat';

export interface CountTile {
  readonly label: string;
  readonly value: number;
  readonly tone?: Tone;
  /** The list that holds exactly these. */
  readonly to: string;
  readonly isCurrent?: boolean;
}

/** Counts side by side, each a link to what it counts. Sign and word say the state, colour only helps. */
export function CountTiles({
  tiles,
  label,
}: {
  readonly tiles: readonly CountTile[];
  readonly label: string;
}) {
  const format = useFormat();
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr 1fr 1fr', sm: 'repeat(auto-fill, minmax(136px, 1fr))' },
      }}
    >
      {tiles.map(({ label: name, value, tone, to, isCurrent = false }) => (
        <Paper
          component="li"
          key={name}
          sx={{
            // A phone has no room for what is not there; the sum below still names it.
            display: value === 0 && !isCurrent ? { xs: 'none', sm: 'block' } : 'block',
            ...(isCurrent ? { borderColor: 'primary.main', outline: 1, outlineColor: 'primary.main' } : {}),
          }}
        >
          <Box
            component={Link}
            to={to}
            {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
            sx={{
              display: 'block',
              px: { xs: 1, sm: 1.5 },
              py: 1,
              minHeight: 60,
              color: 'text.primary',
              textDecoration: 'none',
              '&:hover': { textDecoration: 'underline' },
            }}
          >
            <Typography component="span" sx={{ display: 'block', fontWeight: 600, fontSize: '1.125rem' }}>
              {tone ? (
                <Box component="span" aria-hidden sx={{ color: COLOURS[tone], mr: 0.75, fontSize: 13 }}>
                  {SIGNS[tone]}
                </Box>
              ) : null}
              <span className="figure">{format.number(value)}</span>
            </Typography>
            <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
              {name}
            </Typography>
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

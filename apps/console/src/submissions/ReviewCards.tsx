import { Button, Checkbox, Paper, Stack, Typography } from '@mui/material';

import { isWaiting, slotLook } from './slot-look';
import type { ReviewMatrix } from './submission.types';
import { useSlotText } from './useSlotText';

interface ReviewCardsProps {
  readonly matrix: ReviewMatrix;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const NEWEST = 3;

/** The same list for a narrow screen: each commune with its newest periods. */
export function ReviewCards({ matrix, selected, onToggle, onOpen }: ReviewCardsProps) {
  const slotText = useSlotText();
  const newest = matrix.periods
    .map((period, index) => ({ period, index }))
    .slice(-NEWEST)
    .reverse();
  return (
    <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
      {matrix.items.map((row) => (
        <Paper component="li" key={row.communeCode} sx={{ p: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{row.communeName}</Typography>
          {newest.map(({ period, index }) => {
            const slot = row.slots[index] ?? null;
            const { sign, colour } = slotLook(slot, period);
            return (
              <Stack key={period.code} direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
                {isWaiting(slot) ? (
                  <Checkbox
                    checked={selected.has(slot.id)}
                    onChange={() => onToggle(slot.id)}
                    slotProps={{ input: { 'aria-label': `${row.communeName}, ${period.labelVi}` } }}
                  />
                ) : null}
                <Button
                  fullWidth
                  disabled={slot === null}
                  onClick={() => slot && onOpen(slot.id)}
                  sx={{
                    justifyContent: 'flex-start',
                    textAlign: 'left',
                    textTransform: 'none',
                    minHeight: 44,
                    color: colour,
                  }}
                >
                  <span aria-hidden>{sign}&nbsp;</span>
                  {period.labelVi}: {slotText(slot, period)}
                </Button>
              </Stack>
            );
          })}
        </Paper>
      ))}
    </Stack>
  );
}

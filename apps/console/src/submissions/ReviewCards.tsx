import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { ReviewCardSlot } from './ReviewCardSlot';
import { isForReviewer, isOwed } from './slot-look';
import type { ReviewMatrix, ReviewPeriod, ReviewRow, ReviewSlot } from './submission.types';

interface ReviewCardsProps {
  readonly matrix: ReviewMatrix;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

interface Place {
  readonly period: ReviewPeriod;
  readonly slot: ReviewSlot | null;
}

/** So many communes at once: a phone shows what to do next, not the province. */
const STEP = 15;

/** The same list for a narrow screen: what the reviewer can act on first, each commune with the periods that matter. */
export function ReviewCards({ matrix, selected, onToggle, onOpen }: ReviewCardsProps) {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  const rows = matrix.items
    .map((row) => ({ row, places: placesOf(row, matrix.periods) }))
    .sort((one, other) => Number(hasWork(other.places)) - Number(hasWork(one.places)));
  const left = rows.length - shown;
  return (
    <>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
        {rows.slice(0, shown).map(({ row, places }) => (
          <Paper component="li" key={row.communeCode} sx={{ px: 1.5, py: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{row.communeName}</Typography>
            {places.map(({ period, slot }) => (
              <ReviewCardSlot
                key={period.code}
                communeName={row.communeName}
                period={period}
                slot={slot}
                isSelected={slot !== null && selected.has(slot.id)}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            ))}
          </Paper>
        ))}
      </Stack>
      {left > 0 ? (
        <Button fullWidth variant="outlined" sx={{ mt: 1 }} onClick={() => setShown(shown + STEP)}>
          {t('submissions.more', { count: Math.min(STEP, left), left })}
        </Button>
      ) : null}
    </>
  );
}

const hasWork = (places: readonly Place[]): boolean => places.some(({ slot }) => isForReviewer(slot));

/** Newest first: all that waits for the reviewer and what is owed while the period takes it; else the newest alone. */
function placesOf(row: ReviewRow, periods: readonly ReviewPeriod[]): readonly Place[] {
  const places = periods.map((period, index) => ({ period, slot: row.slots[index] ?? null })).reverse();
  const pressing = places.filter(
    ({ period, slot }) => isForReviewer(slot) || (isOwed(slot, period) && period.state !== 'closed'),
  );
  return pressing.length > 0 ? pressing : places.slice(0, 1);
}

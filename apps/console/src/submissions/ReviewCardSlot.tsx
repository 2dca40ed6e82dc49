import { Button, Checkbox, Stack } from '@mui/material';

import { usePeriodLabel } from '../periods/usePeriodLabel';
import { isWaiting, slotLook } from './slot-look';
import type { ReviewPeriod, ReviewSlot } from './submission.types';
import { useSlotText } from './useSlotText';

interface ReviewCardSlotProps {
  readonly communeName: string;
  readonly period: ReviewPeriod;
  readonly slot: ReviewSlot | null;
  readonly isSelected: boolean;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One report on a commune's card, all in words; can be chosen while it waits. */
export function ReviewCardSlot(props: ReviewCardSlotProps) {
  const { communeName, period, slot, isSelected, onToggle, onOpen } = props;
  const slotText = useSlotText();
  const periodLabel = usePeriodLabel();
  const { sign, colour } = slotLook(slot, period);
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      {isWaiting(slot) ? (
        <Checkbox
          checked={isSelected}
          onChange={() => onToggle(slot.id)}
          slotProps={{ input: { 'aria-label': `${communeName}, ${periodLabel(period)}` } }}
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
          px: 0.5,
          color: colour,
          '&.Mui-disabled': { color: colour },
        }}
      >
        <span aria-hidden>{sign}&nbsp;</span>
        {periodLabel(period)}: {slotText(slot, period)}
      </Button>
    </Stack>
  );
}

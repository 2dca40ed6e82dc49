import { ButtonBase } from '@mui/material';
import type { MouseEvent } from 'react';

import { isWaiting, slotLook } from './slot-look';
import type { ReviewPeriod, ReviewSlot } from './submission.types';

interface SlotSquareProps {
  readonly slot: ReviewSlot | null;
  readonly period: ReviewPeriod;
  /** All of it in words. */
  readonly label: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly isSelected: boolean;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** A form as a sign with its counts; a click opens it, with Ctrl or Shift it is selected. */
export function SlotSquare({ slot, period, label, place, isSelected, onOpen, onToggle }: SlotSquareProps) {
  const { sign, colour } = slotLook(slot, period);
  const click = (event: MouseEvent): void => {
    if (!slot) return;
    if ((event.ctrlKey || event.metaKey || event.shiftKey) && isWaiting(slot)) onToggle(slot.id);
    else onOpen(slot.id);
  };
  return (
    <ButtonBase
      role="gridcell"
      aria-label={label}
      aria-selected={isSelected}
      aria-disabled={slot === null}
      title={label}
      data-row={place.row}
      data-column={place.column}
      tabIndex={place.row === 0 && place.column === 0 ? 0 : -1}
      onClick={click}
      sx={{
        minWidth: 44,
        height: 30,
        px: 0.5,
        gap: 0.25,
        borderRadius: 1,
        color: colour,
        fontWeight: 600,
        fontSize: 13,
        bgcolor: isSelected ? 'action.selected' : 'transparent',
        outline: isSelected ? '2px solid' : 'none',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      <span aria-hidden>{sign}</span>
      {slot?.changedCount ? <span aria-hidden>Δ{slot.changedCount}</span> : null}
      {slot?.warningCount ? <span aria-hidden>⚠{slot.warningCount}</span> : null}
      {slot?.questionCount ? <span aria-hidden>?{slot.questionCount}</span> : null}
    </ButtonBase>
  );
}

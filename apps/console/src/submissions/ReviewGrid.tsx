import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { memo, useRef } from 'react';

import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { SlotSquare } from './SlotSquare';
import { isWaiting } from './slot-look';
import type { ReviewMatrix, ReviewRow } from './submission.types';
import { useGridKeys } from './useGridKeys';
import { useSlotText } from './useSlotText';

interface ReviewGridProps {
  readonly matrix: ReviewMatrix;
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onApprove: (ids: readonly string[]) => void;
  readonly onReturn: (ids: readonly string[]) => void;
}

/** One square a form; one of them is in the tab order, arrows move between them. */
export function ReviewGrid(props: ReviewGridProps) {
  const { matrix, selected, onToggle, onOpen, onApprove, onReturn } = props;
  const t = useText();
  const periodLabel = usePeriodLabel();
  const table = useRef<HTMLTableElement>(null);
  const targets = (id: string | null): readonly string[] =>
    selected.size > 0 ? [...selected] : id === null ? [] : [id];
  const keys = useGridKeys(table, {
    rows: matrix.items.length,
    columns: matrix.periods.length,
    onKey: (key, row, column) => {
      const slot = matrix.items[row]?.slots[column] ?? null;
      if (key === ' ' && isWaiting(slot)) onToggle(slot.id);
      if (key === 'Enter' && slot) onOpen(slot.id);
      const ids = targets(isWaiting(slot) ? slot.id : null);
      if (key === 'a' && ids.length > 0) onApprove(ids);
      if (key === 'r' && ids.length > 0) onReturn(ids);
    },
  });
  return (
    <TableContainer sx={{ maxHeight: '70vh' }}>
      <Table
        ref={table}
        size="small"
        stickyHeader
        role="grid"
        aria-label={t('submissions.reviewTitle')}
        onKeyDown={keys.onKeyDown}
        sx={{ '& td': { p: 0.25, textAlign: 'center' }, '& th': { whiteSpace: 'nowrap', px: 1 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('word.commune')}</TableCell>
            {matrix.periods.map((period) => (
              <TableCell key={period.code} align="center" title={periodLabel(period)}>
                {periodLabel(period).replace(/[/ ]\d{4}$/, '')}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {matrix.items.map((row, index) => (
            <GridRow
              key={row.communeCode}
              row={row}
              index={index}
              periods={matrix.periods}
              selected={selected}
              onOpen={onOpen}
              onToggle={onToggle}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface GridRowProps {
  readonly row: ReviewRow;
  readonly index: number;
  readonly periods: ReviewMatrix['periods'];
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** Drawn again only when a selection touches it. */
const GridRow = memo(
  function GridRow({ row, index, periods, selected, onOpen, onToggle }: GridRowProps) {
    const t = useText();
    const slotText = useSlotText();
    const periodLabel = usePeriodLabel();
    return (
      <TableRow hover>
        <TableCell component="th" scope="row">
          <Box component="span">{row.communeName}</Box>
        </TableCell>
        {periods.map((period, column) => {
          const slot = row.slots[column] ?? null;
          const label = t('submissions.slot', {
            commune: row.communeName,
            period: periodLabel(period),
            words: slotText(slot, period),
          });
          return (
            <TableCell key={period.code} role="none">
              <SlotSquare
                slot={slot}
                period={period}
                label={label}
                place={{ row: index, column }}
                isSelected={slot !== null && selected.has(slot.id)}
                onOpen={onOpen}
                onToggle={onToggle}
              />
            </TableCell>
          );
        })}
      </TableRow>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.periods === after.periods &&
    before.onOpen === after.onOpen &&
    after.row.slots.every(
      (slot) => slot === null || before.selected.has(slot.id) === after.selected.has(slot.id),
    ),
);

import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import RemoveIcon from '@mui/icons-material/Close';
import { Box, Checkbox, FormControlLabel, IconButton, Stack } from '@mui/material';
import type { KeyboardEvent } from 'react';

import { StatusChip } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';

interface ItemRowProps {
  readonly place: number;
  readonly last: number;
  readonly title: string;
  readonly unit: string | undefined;
  readonly isRetired: boolean;
  readonly isRequired: boolean;
  readonly onRequire: (isRequired: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One indicator of a set. Alt and an arrow moves it from anywhere in its row; the focus goes with it. */
export function ItemRow(props: ItemRowProps) {
  const { place, last, title, unit, isRetired, isRequired, onRequire, onMove, onRemove } = props;
  const t = useText();
  const word = useWord();
  const byKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Stack
      component="li"
      direction={{ xs: 'column', sm: 'row' }}
      onKeyDown={byKey}
      sx={{
        py: 0.5,
        gap: { xs: 0, sm: 1 },
        alignItems: { sm: 'center' },
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="span" sx={{ display: 'inline-block', minWidth: 32, color: 'text.secondary' }}>
          {place + 1}.
        </Box>
        {title}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          ({word('unit', unit)})
        </Box>{' '}
        {isRetired ? <StatusChip tone="none" label={t('catalogue.retiredOnly')} /> : null}
      </Box>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <FormControlLabel
          sx={{ mr: 'auto' }}
          label={t('catalogue.required')}
          control={
            <Checkbox
              checked={isRequired}
              onChange={(_, checked) => onRequire(checked)}
              slotProps={{ input: { 'aria-label': t('catalogue.requiredOf', { name: title }) } }}
            />
          }
        />
        <IconButton
          disabled={place === 0}
          onClick={() => onMove(-1)}
          aria-label={t('catalogue.up', { name: title })}
        >
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton
          disabled={place === last}
          onClick={() => onMove(1)}
          aria-label={t('catalogue.down', { name: title })}
        >
          <DownIcon fontSize="small" />
        </IconButton>
        <IconButton onClick={onRemove} aria-label={t('catalogue.remove', { name: title })}>
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Stack>
    </Stack>
  );
}

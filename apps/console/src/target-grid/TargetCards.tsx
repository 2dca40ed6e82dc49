import { Box, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale } from 'react-admin';

import { EmptyState } from '../components/EmptyState';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { assignedText, readCell } from './drafts';
import { applies } from './sheet-cells';
import type { GridCommune, GridIndicator } from './target-grid.types';
import type { TargetViewProps } from './TargetSheet';
import { useFaultText } from './useSheetWords';

/** The same for a narrow screen: one indicator at a time, a card for each commune. */
export function TargetCards({ grid, part, work }: TargetViewProps) {
  const t = useText();
  const word = useWord();
  const isVietnamese = useLocale() !== 'en';
  const [code, setCode] = useState<string | null>(null);
  const indicator = part.indicators.find((one) => one.code === code) ?? part.indicators[0];
  if (!indicator) return <EmptyState title={t('targetGrid.nothingShown')} />;
  const communes = part.communes.filter((commune) => applies(indicator, commune));
  return (
    <>
      <TextField
        select
        fullWidth
        label={t('targets.indicator')}
        value={indicator.code}
        onChange={(event) => setCode(event.target.value)}
        sx={{ mb: 2 }}
      >
        {part.indicators.map((one) => (
          <MenuItem key={one.code} value={one.code} sx={{ whiteSpace: 'normal' }}>
            {`${one.code} ${isVietnamese ? one.nameVi : one.nameEn} (${word('unit', one.unit)})`}
          </MenuItem>
        ))}
      </TextField>
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1 }}>
        {communes.map((commune) => (
          <CommuneCard key={commune.code} grid={grid} work={work} commune={commune} indicator={indicator} />
        ))}
      </Stack>
    </>
  );
}

interface CommuneCardProps extends Pick<TargetViewProps, 'grid' | 'work'> {
  readonly commune: GridCommune;
  readonly indicator: GridIndicator;
}

function CommuneCard({ grid, work, commune, indicator }: CommuneCardProps) {
  const t = useText();
  const word = useWord();
  const faultText = useFaultText();
  const row = grid.communes.findIndex(({ code }) => code === commune.code);
  const column = grid.indicators.findIndex(({ code }) => code === indicator.code);
  const assigned = assignedText(grid.rows[row]?.[column], indicator);
  const text = work.matrix[commune.code]?.[indicator.code] ?? '';
  const isChanged = text !== assigned;
  const { fault } = isChanged
    ? readCell(text, grid, indicator, word('unit', indicator.unit))
    : { fault: null };
  const before = assigned === '' ? t('targetGrid.wasEmpty') : t('targetGrid.was', { text: assigned });
  return (
    <Paper component="li" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Box sx={{ fontWeight: 600 }}>{commune.name}</Box>
        {indicator.isEditable ? (
          <TextField
            // Undo and files change the text from outside; while it is typed in, the field keeps its own.
            key={text}
            defaultValue={text}
            onBlur={(event) =>
              work.type([{ row: commune.code, column: indicator.code, text: event.target.value.trim() }])
            }
            error={fault !== null}
            slotProps={{
              htmlInput: {
                'aria-label': `${commune.name}, ${indicator.nameVi}`,
                style: { textAlign: 'right' },
              },
            }}
            sx={{ width: 150 }}
          />
        ) : (
          <Typography className="figure">{text === '' ? '–' : text}</Typography>
        )}
      </Stack>
      {isChanged ? (
        <Typography variant="body2" color={fault ? 'error' : 'text.secondary'} sx={{ mt: 0.5 }}>
          {fault
            ? faultText(fault)
            : `${word('targetCellOutcome', assigned === '' ? 'new' : 'changed')}. ${before}`}
        </Typography>
      ) : null}
    </Paper>
  );
}

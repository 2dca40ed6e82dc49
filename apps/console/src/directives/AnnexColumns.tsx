import { ANNEX_FIELDS } from '@cis/contracts/directive-annex.constants';
import { Box, MenuItem, TextField, Typography } from '@mui/material';

import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { AnnexPreview, AnnexWork } from './annex.types';

interface AnnexColumnsProps {
  readonly preview: AnnexPreview;
  readonly chosen: AnnexWork['columns'];
  readonly onChange: (columns: AnnexWork['columns']) => void;
}

/** What each column was taken for, open to correction. */
export function AnnexColumns({ preview, chosen, onChange }: AnnexColumnsProps) {
  const t = useText();
  const fields = useChoices('annexField', ANNEX_FIELDS);
  const choose = (column: number, value: string): void =>
    onChange(
      preview.columns.map((_, place) =>
        place === column ? (value as AnnexWork['columns'][number]) : (chosen[place] ?? null),
      ),
    );
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
        {t('annex.columns')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(190px, 1fr))' },
        }}
      >
        {preview.columns.map(({ header, field }, column) => (
          <TextField
            // Columns have no other identity than their place.
            key={column}
            select
            size="small"
            margin="none"
            label={header || t('annex.columnNumber', { number: column + 1 })}
            value={field ?? 'ignored'}
            onChange={({ target }) => choose(column, target.value)}
          >
            {fields.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
            <MenuItem value="ignored">{t('annex.ignored')}</MenuItem>
          </TextField>
        ))}
      </Box>
    </Box>
  );
}

import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { useSession } from '../providers/session';

const KINDS = ['M', 'Q', 'H', 'Y'] as const;
const FIRST_YEAR = 2025;

/** All communes in reach by indicators and periods of a year, as a file that imports again. */
export function MatrixDownload() {
  const t = useText();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('M');
  const years = Array.from(
    { length: Math.max(1, thisYear - FIRST_YEAR + 1) },
    (_, index) => thisYear - index,
  );
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t(isCommune ? 'figureImports.ownMatrixHelp' : 'figureImports.matrixHelp')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={t('figureImports.year')}
          value={year}
          onChange={({ target }) => setYear(Number(target.value))}
          sx={{ width: 120 }}
        >
          {years.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {choice}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('figureImports.kind')}
          value={kind}
          onChange={({ target }) => setKind(KINDS.find((choice) => choice === target.value) ?? 'M')}
          sx={{ width: 140 }}
        >
          {KINDS.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {t(`figureImports.kinds.${choice}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          component="a"
          variant="outlined"
          download
          href={apiUrl(`figure-imports/matrix?year=${year}&kind=${kind}`)}
        >
          {t('figureImports.matrix')}
        </Button>
      </Stack>
    </>
  );
}

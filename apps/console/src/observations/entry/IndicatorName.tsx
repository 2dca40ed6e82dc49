import { Box } from '@mui/material';
import { useLocale } from 'react-admin';

import { useWord } from '../../components/useChoices';
import type { EntryRowBody } from '../entry.types';
import { useRatioParts } from '../useRatioParts';

/** Name and unit; for a ratio also what is divided by what. */
export function IndicatorName({ row }: { readonly row: EntryRowBody }) {
  const word = useWord();
  const isEnglish = useLocale() === 'en';
  const { numerator, denominator } = useRatioParts(row);
  return (
    <>
      {isEnglish ? row.nameEn : row.nameVi}{' '}
      <Box component="small" sx={{ color: 'text.secondary' }}>
        ({word('unit', row.unit)})
        {row.isRatio ? (
          <span style={{ display: 'block' }}>
            = {numerator} / {denominator}
          </span>
        ) : null}
      </Box>
    </>
  );
}

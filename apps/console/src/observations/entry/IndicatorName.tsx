import { Box } from '@mui/material';
import { useLocale } from 'react-admin';

import { useWord } from '../../components/useChoices';
import type { EntryRowBody } from '../entry.types';
import { useRatioParts } from '../useRatioParts';

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

interface IndicatorNameProps {
  readonly row: EntryRowBody;
  /** In a table: what is divided by what takes one line, the rest on pointing at it. */
  readonly isDense?: boolean;
}

/** Name and unit; for a ratio also what is divided by what. */
export function IndicatorName({ row, isDense = false }: IndicatorNameProps) {
  const word = useWord();
  const isEnglish = useLocale() === 'en';
  const { numerator, denominator } = useRatioParts(row);
  return (
    <>
      {isEnglish ? row.nameEn : row.nameVi}{' '}
      <Box component="small" sx={{ color: 'text.secondary' }}>
        ({word('unit', row.unit)})
        {row.isRatio ? (
          <Box
            component="span"
            sx={{ display: 'block', ...(isDense ? ONE_LINE : {}) }}
            title={`${numerator} / ${denominator}`}
          >
            = {numerator} / {denominator}
          </Box>
        ) : null}
      </Box>
    </>
  );
}

import { Box, Button, Typography } from '@mui/material';

import { useText } from '../messages/useText';
import type { EntryForm } from './submission.types';

type Row = EntryForm['rows'][number];

const SHOWN = 6;
const SETTLED = new Set(['reported', 'not_applicable', 'not_available']);

/** Owed and neither entered nor explained. */
export function missingRows(rows: readonly Row[]): Row[] {
  return rows.filter(({ isExpected, cell }) => isExpected && !SETTLED.has(cell?.state ?? ''));
}

/** Warned about, and no note says why it is right all the same. */
export function warnedRows(rows: readonly Row[]): Row[] {
  return rows.filter(({ cell }) => cell && cell.warnings.length > 0 && (cell.note ?? '').trim() === '');
}

interface ReadinessListProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onFocusCell: (indicatorCode: string) => void;
}

/** What stands in the way of sending; each line leads to its cell. */
export function ReadinessList({ title, rows, onFocusCell }: ReadinessListProps) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rows.slice(0, SHOWN).map(({ indicatorCode, nameVi }) => (
          <li key={indicatorCode}>
            <Button
              size="small"
              onClick={() => onFocusCell(indicatorCode)}
              sx={{ textAlign: 'left', textTransform: 'none', minHeight: { xs: 44, sm: 28 }, py: 0 }}
            >
              {nameVi}
            </Button>
          </li>
        ))}
        {rows.length > SHOWN ? <li>{t('submissions.andMore', { count: rows.length - SHOWN })}</li> : null}
      </Box>
    </Box>
  );
}

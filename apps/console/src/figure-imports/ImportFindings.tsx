import { Alert, AlertTitle } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { FigureImport } from './figure-import.types';

const MOST_SHOWN = 5;

/** What is worth knowing about the table as a whole: a fault, totals that do not add up, lines left out, open questions. */
export function ImportFindings({ preview }: { readonly preview: FigureImport }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { fault, mismatches, ignoredColumns, counts, foreignRows, foreignColumns } = preview;
  return (
    <>
      {fault ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {fault}
        </Alert>
      ) : null}
      {counts.undecided > 0 ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('figureImports.undecided', { count: format.number(counts.undecided) })}
        </Alert>
      ) : null}
      {mismatches.length > 0 ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          <AlertTitle>{t('figureImports.totals')}</AlertTitle>
          {mismatches.slice(0, MOST_SHOWN).map(({ cell, indicatorName, unit, total, sum }) => (
            <div key={cell}>
              {t('figureImports.totalLine', {
                cell,
                indicator: indicatorName,
                total: format.number(total, 8),
                sum: `${format.number(sum, 8)} ${word('unit', unit)}`,
              })}
            </div>
          ))}
        </Alert>
      ) : null}
      {foreignRows > 0 ? (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('figureImports.foreignRows', { count: format.number(foreignRows) })}
        </Alert>
      ) : null}
      {foreignColumns > 0 ? (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('figureImports.foreignColumns', { count: format.number(foreignColumns) })}
        </Alert>
      ) : null}
      {ignoredColumns.length > 0 ? (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('figureImports.ignored', { columns: ignoredColumns.join(', ') })}
        </Alert>
      ) : null}
    </>
  );
}

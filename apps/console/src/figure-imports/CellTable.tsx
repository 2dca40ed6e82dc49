import type { UpdateFigureImportBody } from '@cis/contracts/figure-imports.dto';
import { Box, Pagination, Stack, Typography } from '@mui/material';
import { useLocale } from 'react-admin';

import { useCatalogue } from '../components/catalogues';
import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { RecordTable } from '../components/RecordTable';
import { useText } from '../messages/useText';
import { CellFix } from './CellFix';
import { CellKind } from './CellKind';
import type { Decisions } from './decisions';
import type { FigureCell, FigureImport } from './figure-import.types';
import { CELLS_A_PAGE, useCells } from './useFigureImport';
import { useReadingText } from './useReadingText';

interface CellTableProps {
  readonly preview: FigureImport;
  readonly kind: string | null;
  readonly page: number;
  readonly isBusy: boolean;
  readonly onPage: (page: number) => void;
  readonly onDecide: (change: (options: Decisions) => UpdateFigureImportBody) => void;
}

/** Each cell of the table: what stands there, how it is read, what is there now, and what would happen. */
export function CellTable({ preview, kind, page, isBusy, onPage, onDecide }: CellTableProps) {
  const t = useText();
  const readingText = useReadingText();
  const query = useCells(preview, kind, page);
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        items.length === 0 ? (
          <EmptyState title={t('figureImports.emptyKind')} />
        ) : (
          <>
            <RecordTable
              caption={t('figureImports.preview', { source: preview.sourceName, count: total })}
              rows={items.map((cell) => Object.assign(cell, { id: `${cell.row},${cell.column}` }))}
              columns={[
                {
                  source: 'indicator',
                  label: t('figureImports.indicator'),
                  render: (cell) => <CellPlace cell={cell} />,
                },
                {
                  source: 'raw',
                  label: t('figureImports.raw'),
                  isNumeric: true,
                  render: ({ raw, cell }) => (
                    <>
                      {raw}
                      <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
                        {cell}
                      </Typography>
                    </>
                  ),
                },
                {
                  source: 'readAs',
                  label: t('figureImports.readAs'),
                  isNumeric: true,
                  render: ({ after, isUndecided, unit }) =>
                    after && !isUndecided ? readingText(after, unit) : '—',
                },
                {
                  source: 'before',
                  label: t('figureImports.before'),
                  isNumeric: true,
                  render: ({ before, unit }) =>
                    before ? readingText(before, unit) : t('figureImports.nothingThere'),
                },
                {
                  source: 'kind',
                  label: t('figureImports.outcome'),
                  isBlock: true,
                  render: (cell) => (
                    <Box sx={{ minWidth: { sm: 260 }, textAlign: 'left', py: 0.5 }}>
                      <CellKind kind={cell.kind} />
                      {[...cell.reasons, ...cell.warnings].map(({ code, detail }) => (
                        <Typography key={code} variant="body2" sx={{ mt: 0.5 }}>
                          {detail}
                        </Typography>
                      ))}
                      <CellFix cell={cell} isBusy={isBusy} onDecide={onDecide} />
                    </Box>
                  ),
                },
              ]}
            />
            {total > CELLS_A_PAGE ? (
              <Stack sx={{ alignItems: 'center', mt: 1 }}>
                <Pagination
                  count={Math.ceil(total / CELLS_A_PAGE)}
                  page={page}
                  onChange={(_, next) => onPage(next)}
                  aria-label={t('figureImports.page')}
                />
              </Stack>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

/** Which figure, and how the table names it where that differs. */
function CellPlace({ cell }: { readonly cell: FigureCell }) {
  const labels = [cell.rowLabel, cell.columnLabel].filter((label) => label !== '').join(' · ');
  const name = cell.indicatorName === null ? labels : `${cell.indicatorCode} ${cell.indicatorName}`;
  const isVietnamese = useLocale() !== 'en';
  const period = useCatalogue('reporting-periods').find(({ code }) => code === cell.periodCode);
  const periodLabel = period ? (isVietnamese ? period.labelVi : period.labelEn) : cell.periodCode;
  const place = [cell.communeName, periodLabel].filter(Boolean).join(' · ');
  return (
    <>
      {name}
      <Typography variant="body2" color="text.secondary" sx={{ fontWeight: 400 }}>
        {place}
      </Typography>
    </>
  );
}

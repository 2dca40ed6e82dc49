import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Button, Stack } from '@mui/material';

import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { ReadFileButton } from './ReadFileButton';
import type { Grid } from './target-grid.types';
import type { TargetDrafts } from './useTargetDrafts';

interface GridToolbarProps {
  readonly grid: Grid;
  readonly work: TargetDrafts;
  readonly onReview: () => void;
}

/** What can be done with the grid; the way to assign stands last and is the only filled button. */
export function GridToolbar({ grid, work, onReview }: GridToolbarProps) {
  const t = useText();
  const { year, horizon, issuer, set } = grid;
  const query = new URLSearchParams({
    year: String(year),
    horizon,
    issuer,
    setId: String(set.id),
  }).toString();
  const mayAssign = grid.indicators.some(({ isEditable }) => isEditable);
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1 }} className="no-print">
      <Button
        component="a"
        href={apiUrl(`targets/grid/export?${query}&format=xlsx`)}
        download
        startIcon={<DownloadIcon />}
      >
        {t('targetGrid.download')}
      </Button>
      {mayAssign ? (
        <>
          <ReadFileButton query={query} work={work} />
          <Button startIcon={<UndoIcon />} disabled={!work.canUndo} onClick={() => work.undo()}>
            {t('targetGrid.undo')}
          </Button>
          <Button disabled={work.drafts.length === 0} onClick={() => work.discard(work.drafts)}>
            {t('targetGrid.discard')}
          </Button>
          <Button
            variant="contained"
            disabled={work.drafts.length === 0}
            onClick={onReview}
            sx={{ ml: { sm: 'auto' } }}
          >
            {t('targetGrid.review', { count: work.drafts.length })}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

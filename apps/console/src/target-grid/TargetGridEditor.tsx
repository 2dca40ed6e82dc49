import { Stack, Typography, useMediaQuery } from '@mui/material';
import { useMemo, useState } from 'react';

import { useText } from '../messages/useText';
import { ChangesDialog } from './ChangesDialog';
import { GridToolbar } from './GridToolbar';
import type { GridAddress } from './grid-address';
import { shownPart } from './shown-part';
import type { Grid } from './target-grid.types';
import { TargetCards } from './TargetCards';
import { TargetSheet } from './TargetSheet';
import { useLeaveQuestion } from './useLeaveQuestion';
import { useTargetDrafts } from './useTargetDrafts';

export interface TargetGridEditorProps {
  readonly grid: Grid;
  readonly address: GridAddress;
  readonly storageKey: string;
  readonly onReload: () => Promise<void>;
}

/** One grid with what is typed over it; the grid it began with stays until it is loaded again. */
export function TargetGridEditor({ grid: loaded, address, storageKey, onReload }: TargetGridEditorProps) {
  const t = useText();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [grid] = useState(loaded);
  const work = useTargetDrafts(grid, storageKey);
  const [isReviewing, setReviewing] = useState(false);
  const { domain, region, type, q } = address;
  const part = useMemo(() => shownPart(grid, { domain, region, type, q }), [grid, domain, region, type, q]);
  const leaveQuestion = useLeaveQuestion(work.drafts.length > 0);
  const faulty = work.drafts.filter(({ fault }) => fault !== null).length;
  return (
    <>
      <GridToolbar grid={grid} work={work} onReview={() => setReviewing(true)} />
      <Stack direction="row" sx={{ gap: 2, mb: 1, flexWrap: 'wrap' }} role="status">
        <Typography variant="body2" color="text.secondary">
          {work.drafts.length === 0
            ? t('targetGrid.nothingTyped')
            : t('targetGrid.typed', { count: work.drafts.length })}
        </Typography>
        {faulty > 0 ? (
          <Typography variant="body2" color="error">
            {t('targetGrid.faulty', { count: faulty })}
          </Typography>
        ) : null}
      </Stack>
      {grid.indicators.some(({ isEditable }) => isEditable) ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t('targetGrid.howTo')}
        </Typography>
      ) : null}
      {isPhone ? (
        <TargetCards grid={grid} part={part} work={work} />
      ) : (
        <TargetSheet grid={grid} part={part} work={work} />
      )}
      {isReviewing ? (
        <ChangesDialog grid={grid} work={work} onClose={() => setReviewing(false)} onReload={onReload} />
      ) : null}
      {leaveQuestion}
    </>
  );
}

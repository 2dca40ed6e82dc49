import { Alert, Button, Stack } from '@mui/material';

import { useText } from '../messages/useText';
import type { Change } from './changes';
import type { TargetDrafts } from './useTargetDrafts';

/** Cells somebody else changed since they were typed: theirs or mine, the person decides. */
export function StaleNotice({
  changes,
  work,
}: {
  readonly changes: readonly Change[];
  readonly work: TargetDrafts;
}) {
  const t = useText();
  const stale = changes.filter(({ fault }) => fault === 'stale');
  if (stale.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {t('targetGrid.stale', { count: stale.length })}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={() => work.discard(stale.map(({ draft }) => draft))}>
          {t('targetGrid.takeTheirs')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() => work.rebase(stale.map(({ draft, overtaken }) => [draft, overtaken?.number ?? 0]))}
        >
          {t('targetGrid.keepMine')}
        </Button>
      </Stack>
    </Alert>
  );
}

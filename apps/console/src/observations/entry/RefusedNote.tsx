import { Button, Stack } from '@mui/material';

import { useText } from '../../messages/useText';
import { Corrections } from './Corrections';
import type { AskProps } from './RowDetail';

/** Why a figure is not saved. What was typed stays; it can be corrected, or given up for what is saved. */
export function RefusedNote({ view, session }: AskProps) {
  const { row, draft, verdict } = view;
  const t = useText();
  const reason = 'reason' in verdict ? t(verdict.reason) : (draft?.problem ?? '');
  const isRefused = verdict.kind !== 'incomplete';
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <span>
        <span aria-hidden>{isRefused ? '✕' : '⚠'} </span>
        {t(isRefused ? 'entry.refused' : 'entry.unfinished')} {reason}
      </span>
      <Corrections view={view} session={session} />
      <Button size="small" onClick={() => session.discard(row.indicatorCode)}>
        {t('entry.discard')}
      </Button>
    </Stack>
  );
}

import { Button, Stack } from '@mui/material';
import { useState } from 'react';

import { useText } from '../../messages/useText';
import { Corrections } from './Corrections';
import { RemarkField } from './RemarkField';
import type { AskProps } from './RowDetail';
import { useWarningText } from './useWarningText';

/** A second look: take the likely correction, or keep the figure and say why it is right. */
export function WarningAsk({ view, session }: AskProps) {
  const t = useText();
  const textOf = useWarningText();
  const [isNoting, setNoting] = useState(false);
  return (
    <Stack sx={{ gap: 1 }}>
      {view.warnings.map((warning) => (
        <span key={warning.code}>
          <span aria-hidden>⚠ </span>
          {textOf(warning)}
        </span>
      ))}
      {isNoting ? (
        <RemarkField view={view} session={session} label="entry.noteLabel" autoFocus />
      ) : (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Corrections view={view} session={session} />
          <Button size="small" variant="outlined" onClick={() => setNoting(true)}>
            {t('entry.keepWithNote')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

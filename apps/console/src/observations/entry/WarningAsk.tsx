import { Button, Stack } from '@mui/material';
import { useState } from 'react';

import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { figureText } from '../figures/read-figure';
import { RemarkField } from './RemarkField';
import type { OpenWarning } from './row-view';
import type { AskProps } from './RowDetail';

const MOST_DECIMALS = 6;

/** A second look: take the likely correction, or keep the figure and say why it is right. */
export function WarningAsk({ view, session }: AskProps) {
  const t = useText();
  const format = useFormat();
  const [isNoting, setNoting] = useState(false);
  const suggested = view.warnings.map(suggestionOf).find((value) => value !== null) ?? null;
  const correct = (value: number): void =>
    session.edit([{ row: view.row.indicatorCode, column: 'value', text: figureText(value) }], 'type');
  return (
    <Stack sx={{ gap: 1 }}>
      {view.warnings.map(({ code, detail }) => (
        <span key={code}>
          <span aria-hidden>⚠ </span>
          {detail ?? t(`entry.warning.${code}`)}
        </span>
      ))}
      {isNoting ? (
        <RemarkField view={view} session={session} label="entry.noteLabel" autoFocus />
      ) : (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {suggested === null ? null : (
            <Button size="small" variant="outlined" onClick={() => correct(suggested)}>
              {t('entry.correct', { value: format.number(suggested, MOST_DECIMALS) })}
            </Button>
          )}
          <Button size="small" variant="outlined" onClick={() => setNoting(true)}>
            {t('entry.keepWithNote')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

function suggestionOf({ params }: OpenWarning): number | null {
  const value = params?.['suggested'];
  return typeof value === 'number' ? value : null;
}

import { Box, Button, Stack, Typography } from '@mui/material';

import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { textsOfCell, type CellTexts } from '../figures/cell-texts';
import type { AskProps } from './RowDetail';

/** Somebody saved the same figure meanwhile: both side by side, and a choice. */
export function ConflictChoice({ view: { row, texts, draft }, session }: AskProps) {
  const t = useText();
  const format = useFormat();
  const word = useWord();
  const code = row.indicatorCode;
  const inWords = ({ value, state, grade, note }: CellTexts): string =>
    [value, word('observationState', state), word('grade', grade), note].filter(Boolean).join(' · ') || '–';
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography component="span" sx={{ fontWeight: 600 }}>
        <span aria-hidden>⚠ </span>
        {t('entry.conflict.title')}
      </Typography>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, m: 0, '& dd': { m: 0 } }}
      >
        <dt>{t('entry.conflict.mine')}</dt>
        <dd>{inWords(texts)}</dd>
        <dt>{t('entry.conflict.theirs', { at: format.instant(draft?.theirs?.updatedAt) })}</dt>
        <dd>{inWords(textsOfCell(draft?.theirs ?? null))}</dd>
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={() => session.keepMine(code)}>
          {t('stale.keepMine')}
        </Button>
        <Button size="small" variant="outlined" onClick={() => session.takeTheirs(code)}>
          {t('stale.takeTheirs')}
        </Button>
      </Stack>
    </Stack>
  );
}

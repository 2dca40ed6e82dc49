import { Button, Stack } from '@mui/material';

import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { figureText } from '../figures/read-figure';
import type { AskProps } from './RowDetail';

const MOST_DECIMALS = 6;

/** "1,234": 1,234 or 1.234? Nobody guesses; two buttons. */
export function ReadingChoice({ view: { row, texts, verdict }, session }: AskProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  if (verdict.kind !== 'ask') return null;
  const { column, readings } = verdict;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <span>
        <span aria-hidden>⚠ </span>
        {t('entry.ask', { text: texts[column] })}
      </span>
      {readings.map((reading) => (
        <Button
          key={reading}
          size="small"
          variant="outlined"
          onClick={() =>
            session.edit([{ row: row.indicatorCode, column, text: figureText(reading) }], 'type')
          }
        >
          {format.number(reading, MOST_DECIMALS)} {word('unit', row.unit)}
        </Button>
      ))}
    </Stack>
  );
}

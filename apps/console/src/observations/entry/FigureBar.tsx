import { Button, Stack, Typography } from '@mui/material';

import { RecordLink } from '../../components/RecordLink';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { readFigure } from '../figures/read-figure';
import type { RowView } from './row-view';

interface FigureBarProps {
  readonly view: RowView | undefined;
  readonly elapsedMonths: number;
  readonly mayWrite: boolean;
  readonly onHelp: () => void;
}

const MOST_DECIMALS = 6;

/** About the row the person is in: how its number was read, where it stands in the year, and what it was before. */
export function FigureBar({ view, elapsedMonths, mayWrite, onHelp }: FigureBarProps) {
  const t = useText();
  return (
    <Stack direction="row" className="no-print" sx={{ alignItems: 'center', gap: 2, minHeight: 36 }}>
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }} noWrap>
        {view ? <About view={view} elapsedMonths={elapsedMonths} /> : null}
        {!view && mayWrite ? t('entry.grid.help') : null}
      </Typography>
      <Button size="small" onClick={onHelp} aria-haspopup="dialog">
        {t('entry.keys.open')}
      </Button>
    </Stack>
  );
}

function About({
  view: { row, texts },
  elapsedMonths,
}: {
  readonly view: RowView;
  readonly elapsedMonths: number;
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { meaning, cell } = row;
  const reading = readFigure(texts.value, row);
  return (
    <>
      <strong>{row.indicatorCode}</strong>
      {reading.kind === 'value'
        ? ` · ${t('number.readAs', { value: format.number(reading.value, MOST_DECIMALS), unit: word('unit', row.unit) })}`
        : null}
      {meaning.ratio === null
        ? null
        : ` · ${t('entry.pace', { months: elapsedMonths, ratio: format.number(meaning.ratio, 1) })}`}
      {meaning.pace ? ` (${word('pace', meaning.pace)})` : null}
      {cell ? (
        <>
          {' · '}
          <RecordLink to={`/observations/${cell.id}`}>{t('entry.history')}</RecordLink>
        </>
      ) : null}
    </>
  );
}

import { Button } from '@mui/material';

import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { figureText } from '../figures/read-figure';
import type { AskProps } from './RowDetail';

const MOST_DECIMALS = 6;

/** The likely corrections of a figure, a button each. */
export function Corrections({ view: { row, suggested }, session }: AskProps) {
  const t = useText();
  const format = useFormat();
  return suggested.map((value) => (
    <Button
      key={value}
      size="small"
      variant="outlined"
      onClick={() =>
        session.edit([{ row: row.indicatorCode, column: 'value', text: figureText(value) }], 'type')
      }
    >
      {t('entry.correct', { value: format.number(value, MOST_DECIMALS) })}
    </Button>
  ));
}

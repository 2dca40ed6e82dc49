import { FIGURE_CELL_KINDS, type FigureCellKind } from '@cis/contracts/figure-imports.constants';
import { Chip, Stack } from '@mui/material';

import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { FigureImport } from './figure-import.types';

interface KindFilterProps {
  readonly counts: FigureImport['counts'];
  readonly kind: FigureCellKind | null;
  readonly onChange: (kind: FigureCellKind | null) => void;
}

/** How many cells of each kind, and which are shown. */
export function KindFilter({ counts, kind, onChange }: KindFilterProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const all = FIGURE_CELL_KINDS.reduce((sum, one) => sum + counts[one], 0);
  const choices = [null, ...FIGURE_CELL_KINDS.filter((one) => counts[one] > 0 || one === kind)];
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t('figureImports.outcome')}
      sx={{ gap: 1, flexWrap: 'wrap', my: 1.5 }}
    >
      {choices.map((choice) => (
        <Chip
          key={choice ?? 'all'}
          label={`${choice === null ? t('figureImports.all') : word('figureCellKind', choice)} ${format.number(choice === null ? all : counts[choice])}`}
          color={choice === kind ? 'primary' : 'default'}
          variant={choice === kind ? 'filled' : 'outlined'}
          aria-pressed={choice === kind}
          onClick={() => onChange(choice)}
          sx={{ minHeight: { xs: 44, sm: 32 } }}
        />
      ))}
    </Stack>
  );
}

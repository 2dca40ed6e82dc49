import type { FigureCellKind } from '@cis/contracts/figure-imports.constants';
import { Chip } from '@mui/material';

import { useWord } from '../components/useChoices';

const LOOKS: Readonly<Record<FigureCellKind, { readonly sign: string; readonly colour: string }>> = {
  new: { sign: '+', colour: 'success.main' },
  changed: { sign: '≠', colour: 'info.main' },
  same: { sign: '=', colour: 'text.secondary' },
  suspicious: { sign: '?', colour: 'warning.main' },
  refused: { sign: '✕', colour: 'error.main' },
  skipped: { sign: '–', colour: 'text.secondary' },
};

/** What a cell would do, as sign, word and colour. */
export function CellKind({ kind }: { readonly kind: FigureCellKind }) {
  const word = useWord();
  const { sign, colour } = LOOKS[kind];
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={<span aria-hidden>{sign}</span>}
      label={word('figureCellKind', kind)}
      sx={{
        color: colour,
        borderColor: colour,
        fontWeight: 600,
        '& .MuiChip-icon': { color: 'inherit', ml: 1 },
      }}
    />
  );
}

import { Checkbox } from '@mui/material';

import { useText } from '../messages/useText';
import type { CellSelection } from './useCellSelection';

interface CellCheckboxProps {
  readonly code: string;
  readonly name: string;
  readonly selection: CellSelection;
}

/** Chooses a cell with a click or Space; with Shift all from the last one. */
export function CellCheckbox({ code, name, selection }: CellCheckboxProps) {
  const t = useText();
  return (
    <Checkbox
      size="small"
      sx={{ ml: -1, mt: -0.75 }}
      checked={selection.isChosen(code)}
      // Shift and the mouse would mark text between the two clicks.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onChange={({ nativeEvent }) =>
        selection.toggle(code, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
      slotProps={{ input: { 'aria-label': t('submissions.choose', { name }), ...{ 'data-cell': code } } }}
    />
  );
}

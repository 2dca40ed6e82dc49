import { Alert, Box, Button, Stack, TextField } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';

import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { AnnexFault, AnnexWork } from './annex.types';
import { useAnnexText } from './useAnnexText';

interface AnnexFaultFixProps {
  readonly fault: AnnexFault;
  readonly work: AnnexWork;
  readonly onChange: (work: AnnexWork) => void;
}

/** Work with another text in one cell. A table without such a column gets one more. */
function withText(work: AnnexWork, fault: AnnexFault, text: string): AnnexWork {
  const { row, field } = fault;
  const width = Math.max(...work.rows.map((cells) => cells.length));
  const column = fault.column ?? width;
  const rows = work.rows.map((cells, place) =>
    place === row ? Object.assign([...cells, ...Array<string>(Math.max(0, column - cells.length)).fill('')], { [column]: text }) : cells,
  );
  if (fault.column !== null) return { ...work, rows };
  const columns = Array.from({ length: column + 1 }, (_, place) => work.columns[place] ?? null);
  columns[column] = field;
  return { ...work, rows, columns };
} // prettier-ignore

/** What is wrong with a cell, the readings it may have, and the cell itself to be written anew. */
export function AnnexFaultFix({ fault, work, onChange }: AnnexFaultFixProps) {
  const t = useText();
  const word = useWord();
  const words = useAnnexText();
  const before = fault.column === null ? '' : (work.rows[fault.row]?.[fault.column] ?? '');
  const [typed, setTyped] = useState(before);
  const label = word('annexField', fault.field);
  const apply = (text: string): void => onChange(withText(work, fault, text));
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    apply(typed);
  };
  return (
    <Alert severity="error" sx={{ mt: 1, '& .MuiAlert-message': { width: '100%' } }}>
      <strong>{label}</strong>
      {`: ${words.fault(fault)}`}
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        sx={{ gap: 1, mt: 1, alignItems: { sm: 'flex-start' }, flexWrap: 'wrap' }}
      >
        {fault.choices.map((choice) => (
          <Button key={choice} size="small" variant="outlined" onClick={() => apply(choice)}>
            {choice}
          </Button>
        ))}
        <TextField
          size="small"
          margin="none"
          multiline
          label={t('annex.rewrite', { label })}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={press}
          sx={{ flex: { xs: '0 0 auto', sm: '1 1 220px' }, bgcolor: 'background.paper' }}
        />
        <Box>
          <Button size="small" variant="contained" disabled={typed === before} onClick={() => apply(typed)}>
            {t('annex.fix')}
          </Button>
        </Box>
      </Stack>
    </Alert>
  );
}

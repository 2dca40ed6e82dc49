import { Button, Stack, TextField } from '@mui/material';
import { useState, type SyntheticEvent } from 'react';

import { useText, type TextKey } from '../../messages/useText';
import type { AskProps } from './RowDetail';

const LONGEST = 500;

/** A reason or a note, typed where it is asked for. */
export function RemarkField({
  view: { row, texts },
  session,
  label,
  autoFocus = false,
}: AskProps & { readonly label: TextKey; readonly autoFocus?: boolean }) {
  const t = useText();
  const [text, setText] = useState(texts.note);
  const place = { row: row.indicatorCode, column: 'note' };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    session.typing(null);
    if (text.trim() !== '') session.edit([{ ...place, text: text.trim() }], 'type');
  };
  return (
    <Stack component="form" direction="row" onSubmit={submit} sx={{ gap: 1, alignItems: 'center' }}>
      <TextField
        label={t(label)}
        value={text}
        autoFocus={autoFocus}
        onChange={(event) => {
          setText(event.target.value);
          session.typing({ ...place, text: event.target.value });
        }}
        sx={{ minWidth: { xs: 200, sm: 420 } }}
        slotProps={{ htmlInput: { maxLength: LONGEST } }}
      />
      <Button type="submit" variant="outlined" size="small">
        {t('form.save')}
      </Button>
    </Stack>
  );
}

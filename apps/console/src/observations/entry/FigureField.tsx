import type { GridCell } from '@cis/ui/grid';
import { TextField } from '@mui/material';
import { useState } from 'react';

interface FigureFieldProps {
  readonly id: string;
  readonly label: string;
  readonly cell: GridCell;
  readonly helperText: string;
  /** Text not yet taken; null when the field is left. */
  readonly onTyping: (text: string | null) => void;
  readonly onChange: (text: string) => void;
}

/** A number typed with a thumb. It is taken when the field is left, and kept all the while. */
export function FigureField({ id, label, cell, helperText, onTyping, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    onTyping(null);
    if (typed !== null && typed !== cell.text) onChange(typed);
    setTyped(null);
  };
  const isRefused = cell.status === 'refused';
  return (
    <TextField
      id={id}
      label={label}
      value={typed ?? (typeof cell.shown === 'string' ? cell.shown : cell.text)}
      disabled={cell.isReadOnly === true}
      error={isRefused}
      helperText={helperText}
      onFocus={() => setTyped(cell.text)}
      onChange={(event) => {
        setTyped(event.target.value);
        onTyping(event.target.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', className: 'figure', autoComplete: 'off', enterKeyHint: 'done' },
        input: { sx: { fontSize: '1.25rem' } },
      }}
    />
  );
}

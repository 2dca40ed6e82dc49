import { ButtonBase, TextField } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';

import { useText } from '../messages/useText';

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** A date or number, never over two lines. */
  readonly isUnbroken?: boolean;
  /** False keeps the field open with what was typed. */
  readonly onSave: (text: string) => Promise<boolean>;
  /** What is wrong with a text; null takes it. */
  readonly faultOf?: (text: string) => string | null;
}

/** A cell that opens for typing: Enter or leaving saves, Escape gives up, Shift+Enter begins a new line. */
export function TextCell({
  label,
  value,
  placeholder,
  isUnbroken = false,
  onSave,
  faultOf = () => null,
}: TextCellProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const fault = typed === null ? null : faultOf(typed);

  const save = async (): Promise<void> => {
    if (typed === null || isSaving || fault !== null) return;
    if (typed.trim() === value.trim()) {
      setTyped(null);
      return;
    }
    setSaving(true);
    if (await onSave(typed.trim())) setTyped(null);
    setSaving(false);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(null);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };

  if (typed === null) {
    return (
      <ButtonBase
        onClick={() => setTyped(value)}
        aria-label={t('directives.editCell', { label, value: value || placeholder })}
        sx={{
          display: 'block',
          width: '100%',
          minHeight: 28,
          px: 0.5,
          textAlign: 'left',
          font: 'inherit',
          whiteSpace: isUnbroken ? 'nowrap' : 'pre-line',
          overflowWrap: 'break-word',
          borderRadius: 0.5,
          color: value ? 'text.primary' : 'warning.main',
          '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
        }}
      >
        {value || placeholder}
      </ButtonBase>
    );
  }
  return (
    <TextField
      autoFocus
      fullWidth
      multiline
      size="small"
      margin="none"
      value={typed}
      disabled={isSaving}
      error={fault !== null}
      helperText={fault}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={press}
      onBlur={() => void save()}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    />
  );
}

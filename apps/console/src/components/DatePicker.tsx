import { parseVietnameseDate } from '@cis/domain/vietnamese-date';
import { formatDate } from '@cis/ui';
import CalendarIcon from '@mui/icons-material/CalendarTodayOutlined';
import { IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import { useRef, useState, type Ref } from 'react';

import { useText } from '../messages/useText';

type DatePickerProps = Pick<TextFieldProps, 'id' | 'name' | 'label' | 'helperText' | 'error' | 'sx'> & {
  /** ISO date, or whatever could not be read as one. */
  readonly value: string;
  /** Given an ISO date, the text as typed when it is none, or '' . */
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/**
 * A date typed the Vietnamese way (2/9/2026, also with dots or dashes) or picked from the calendar. The browser's own
 * field follows the language of the browser, which on many office machines reads month first.
 */
export function DatePicker({ value, onChange, onBlur, inputRef, ...field }: DatePickerProps) {
  const t = useText();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);

  const read = (text: string): void => {
    setTyped(text);
    const reading = parseVietnameseDate(text);
    onChange(reading.kind === 'value' ? reading.value : text.trim());
  };
  const leave = (): void => {
    setTyped(null);
    onBlur?.();
  };

  return (
    <TextField
      {...field}
      inputRef={inputRef}
      value={typed ?? (formatDate(value) || value)}
      onChange={(event) => read(event.target.value)}
      onBlur={leave}
      placeholder={t('date.pattern')}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
        input: {
          endAdornment: (
            <InputAdornment position="end" sx={{ position: 'relative' }}>
              <IconButton
                edge="end"
                size="small"
                aria-label={t('date.calendar')}
                onClick={() => calendar.current?.showPicker()}
              >
                <CalendarIcon fontSize="small" />
              </IconButton>
              <input
                ref={calendar}
                type="date"
                tabIndex={-1}
                aria-hidden
                value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
                onChange={(event) => onChange(event.target.value)}
                style={{ position: 'absolute', inset: 0, opacity: 0, pointerEvents: 'none' }}
              />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

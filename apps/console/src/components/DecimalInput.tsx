import { parseVietnameseNumber } from '@cis/domain/vietnamese-number';
import { TextField } from '@mui/material';
import { useState } from 'react';
import { FieldTitle, useInput, useTranslate, type Validator } from 'react-admin';

import { useText } from '../messages/useText';
import { sentence } from './sentence';
import { useFormat } from './useFormat';

interface DecimalInputProps {
  readonly source: string;
  readonly label?: string;
  readonly unit?: string | undefined;
  readonly helperText?: string;
  readonly decimals?: number;
  readonly validate?: Validator | Validator[];
}

const READ_BACK_DECIMALS = 6;

/** A figure typed the Vietnamese way (1.234,5); says below how it was read. What cannot be read stays as typed and is refused. */
export function DecimalInput({
  source,
  label,
  unit,
  helperText,
  decimals = READ_BACK_DECIMALS,
  validate,
}: DecimalInputProps) {
  const t = useText();
  const format = useFormat();
  const translate = useTranslate();
  const readable: Validator = (value: unknown) =>
    typeof value === 'string' && value !== '' && Number.isNaN(Number(value))
      ? t('number.unreadable')
      : undefined;
  const own = validate === undefined ? [] : Array.isArray(validate) ? validate : [validate];
  const { field, fieldState, id, isRequired } = useInput({ source, validate: [...own, readable] });
  const [typed, setTyped] = useState<string | null>(null);

  const shown = typed ?? writtenOut(field.value, decimals);
  const read = (text: string): void => {
    setTyped(text);
    const reading = parseVietnameseNumber(text);
    if (text.trim() === '') field.onChange(null);
    else field.onChange(reading.kind === 'value' ? reading.value : `?${text}`);
  };

  const isRead = typeof field.value === 'number' && typed !== null;
  const note = isRead
    ? t('number.readAs', {
        value: format.number(field.value as number, READ_BACK_DECIMALS),
        unit: unit ?? '',
      })
    : helperText;
  return (
    <TextField
      id={id}
      inputRef={field.ref}
      name={field.name}
      value={shown}
      onChange={(event) => read(event.target.value)}
      onBlur={field.onBlur}
      label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
      error={fieldState.invalid}
      helperText={fieldState.error ? sentence(fieldState.error.message, translate) : (note ?? ' ')}
      slotProps={{
        htmlInput: { inputMode: 'decimal', className: 'figure', autoComplete: 'off' },
        input: unit ? { endAdornment: <span style={{ whiteSpace: 'nowrap' }}>&nbsp;{unit}</span> } : {},
      }}
    />
  );
}

/** The stored value as the person would type it. */
function writtenOut(value: unknown, decimals: number): string {
  if (value === null || value === undefined || value === '') return '';
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals }).format(Number(value));
}

import { parseVietnameseDate } from '@cis/domain/vietnamese-date';
import { FieldTitle, useInput, useTranslate, type Validator } from 'react-admin';
import type { ReactNode } from 'react';

import { useText } from '../messages/useText';
import { DatePicker } from './DatePicker';
import { sentence } from './sentence';

interface DateFieldProps {
  readonly source: string;
  readonly label?: string;
  readonly helperText?: ReactNode;
  readonly validate?: Validator | Validator[];
  /** In the filter bar of a list; read by react-admin. */
  readonly alwaysOn?: boolean;
}

/** A date in a form; what is no date stays as typed and is refused. */
export function DateField({ source, label, helperText, validate }: DateFieldProps) {
  const t = useText();
  const translate = useTranslate();
  const readable: Validator = (value: unknown) =>
    typeof value === 'string' && value !== '' && parseVietnameseDate(value).kind !== 'value'
      ? t('date.unreadable')
      : undefined;
  const own = validate === undefined ? [] : Array.isArray(validate) ? validate : [validate];
  const { field, fieldState, id, isRequired } = useInput({ source, validate: [...own, readable] });
  return (
    <DatePicker
      id={id}
      name={field.name}
      inputRef={field.ref}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      onBlur={field.onBlur}
      label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
      error={fieldState.invalid}
      helperText={fieldState.error ? sentence(fieldState.error.message, translate) : (helperText ?? ' ')}
    />
  );
}

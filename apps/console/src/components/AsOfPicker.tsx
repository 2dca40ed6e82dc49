import { parseVietnameseDate } from '@cis/domain/vietnamese-date';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { DatePicker } from './DatePicker';

interface AsOfPickerProps {
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The day a page is looked at; only a whole date changes the page. */
export function AsOfPicker({ value, onChange }: AsOfPickerProps) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const isUnread = draft !== null && parseVietnameseDate(draft).kind !== 'value';
  return (
    <DatePicker
      label={t('personnel.asOf')}
      value={draft ?? value}
      error={isUnread}
      helperText={isUnread ? t('date.unreadable') : undefined}
      onChange={(day) => {
        setDraft(day);
        if (parseVietnameseDate(day).kind === 'value') onChange(day);
      }}
      onBlur={() => setDraft(null)}
      sx={{ maxWidth: 240 }}
    />
  );
}

import { Autocomplete, TextField } from '@mui/material';
import { useLocale } from 'react-admin';

import { useCatalogue } from '../components/catalogues';
import { useText } from '../messages/useText';

interface PeriodPickerProps {
  readonly value: string | null;
  readonly onChange: (code: string) => void;
}

/** Out of reach until the periods are there: what is typed before would be lost when they arrive. */
export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const t = useText();
  const isVietnamese = useLocale() !== 'en';
  const periods = [...useCatalogue('reporting-periods')].sort(
    (one, other) => other.year - one.year || one.dueOn.localeCompare(other.dueOn),
  );
  return (
    <Autocomplete
      fullWidth
      disableClearable
      disabled={periods.length === 0}
      options={periods}
      groupBy={({ year }) => String(year)}
      value={periods.find(({ code }) => code === value) ?? (null as never)}
      getOptionLabel={({ labelVi, labelEn }) => (isVietnamese ? labelVi : labelEn)}
      onChange={(_, period) => onChange(period.code)}
      renderInput={(params) => <TextField {...params} label={t('observations.period')} />}
    />
  );
}

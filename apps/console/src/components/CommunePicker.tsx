import { Autocomplete, TextField } from '@mui/material';

import { useText } from '../messages/useText';
import { useCatalogue } from './catalogues';
import { foldedMatch } from './folded-match';

interface CommunePickerProps {
  readonly value: string | null;
  readonly onChange: (code: string) => void;
}

/** Chooses one of the communes outside a form; finds them without marks. */
export function CommunePicker({ value, onChange }: CommunePickerProps) {
  const t = useText();
  const communes = useCatalogue('communes');
  return (
    <Autocomplete
      fullWidth
      disableClearable
      options={[...communes]}
      value={communes.find(({ code }) => code === value) ?? (null as never)}
      getOptionLabel={({ fullName }) => fullName}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      filterOptions={(options, { inputValue }) =>
        options.filter(({ fullName }) => foldedMatch(fullName, inputValue))
      }
      onChange={(_, commune) => onChange(commune.code)}
      renderInput={(params) => <TextField {...params} label={t('word.commune')} />}
    />
  );
}

import { Autocomplete, TextField } from '@mui/material';

import { useText } from '../messages/useText';
import { useCatalogue } from './catalogues';
import { foldedMatch } from './folded-match';

interface CommunePickerProps {
  readonly value: string | null;
  /** Given '' when the choice is cleared, which only a picker with `wholeProvince` allows. */
  readonly onChange: (code: string) => void;
  /** What no choice means, where it means something. */
  readonly wholeProvince?: string;
}

/** Chooses one of the communes outside a form; finds them without marks. */
export function CommunePicker({ value, onChange, wholeProvince }: CommunePickerProps) {
  const t = useText();
  const communes = useCatalogue('communes');
  return (
    <Autocomplete
      fullWidth
      disableClearable={wholeProvince === undefined}
      options={[...communes]}
      value={communes.find(({ code }) => code === value) ?? null}
      getOptionLabel={({ fullName }) => fullName}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      filterOptions={(options, { inputValue }) =>
        options.filter(({ fullName }) => foldedMatch(fullName, inputValue))
      }
      onChange={(_, commune) => onChange(commune?.code ?? '')}
      renderInput={(params) => (
        <TextField {...params} label={t('word.commune')} placeholder={wholeProvince ?? t('word.choose')} />
      )}
    />
  );
}

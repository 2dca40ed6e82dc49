import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';

import { useCatalogue } from '../components/catalogues';
import { foldedMatch } from '../components/folded-match';
import { useWord } from '../components/useChoices';
import { useIndicatorName } from '../indicators/useIndicatorName';
import { useText } from '../messages/useText';

interface AddIndicatorProps {
  readonly present: readonly string[];
  readonly onAdd: (code: string) => void;
}

/** Finds an indicator in force that is not in the list yet; Enter adds it and waits for the next. */
export function AddIndicator({ present, onAdd }: AddIndicatorProps) {
  const t = useText();
  const word = useWord();
  const nameOf = useIndicatorName();
  const [typed, setTyped] = useState('');
  const choices = useCatalogue('indicators')
    .filter(({ code }) => !present.includes(code))
    .map((indicator) => ({
      code: indicator.code,
      label: `${indicator.code} · ${nameOf(indicator)} (${word('unit', indicator.unit)})`,
    }));
  return (
    <Autocomplete
      options={choices}
      value={null}
      inputValue={typed}
      autoHighlight
      clearOnBlur
      onInputChange={(_, text, reason) => setTyped(reason === 'reset' ? '' : text)}
      filterOptions={(options, { inputValue }) =>
        options.filter(({ label }) => foldedMatch(label, inputValue))
      }
      onChange={(_, choice) => {
        if (choice) onAdd(choice.code);
        setTyped('');
      }}
      renderInput={(params) => (
        <TextField {...params} label={t('catalogue.add')} placeholder={t('catalogue.addPlaceholder')} />
      )}
    />
  );
}

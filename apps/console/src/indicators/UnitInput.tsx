import { UNIT_LABELS } from '@cis/contracts/catalogue.constants';
import { AutocompleteInput, required } from 'react-admin';

import { foldedMatch } from '../components/folded-match';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';

/** A known unit, or a new one in words. */
export function UnitInput({ readOnly = false }: { readonly readOnly?: boolean }) {
  const t = useText();
  const known = useChoices('unit', Object.keys(UNIT_LABELS));
  return (
    <AutocompleteInput
      source="unit"
      choices={known}
      readOnly={readOnly}
      validate={required()}
      helperText={t('catalogue.unitHelp')}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
      onCreate={(typed) => {
        const unit = (typed ?? '').trim();
        return { id: unit, name: unit };
      }}
    />
  );
}

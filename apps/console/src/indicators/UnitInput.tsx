import { UNIT_LABELS } from '@cis/contracts/catalogue.constants';
import { AutocompleteInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { foldedMatch } from '../components/folded-match';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';

/** A known unit, or a new one in words. */
export function UnitInput({ readOnly = false }: { readonly readOnly?: boolean }) {
  const t = useText();
  const known = useChoices('unit', Object.keys(UNIT_LABELS));
  const unit = useWatch<{ unit?: string | null }, 'unit'>({ name: 'unit' });
  const isNew = unit && !known.some(({ id }) => id === unit);
  return (
    <AutocompleteInput
      source="unit"
      choices={isNew ? [...known, { id: unit, name: unit }] : known}
      readOnly={readOnly}
      validate={required()}
      helperText={t('catalogue.unitHelp')}
      matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
      createItemLabel={(typed) => t('catalogue.newUnit', { unit: typed })}
      onCreate={(typed) => {
        const created = (typed ?? '').trim();
        return { id: created, name: created };
      }}
    />
  );
}

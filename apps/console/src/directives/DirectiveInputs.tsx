import type { DirectivePage as Page } from '@cis/contracts/directives.responses';
import { AutocompleteInput, TextInput, maxLength, required, useRecordContext } from 'react-admin';

import { ProgrammeInput } from '../components/catalogue-inputs';
import { DateField } from '../components/DateField';
import { foldedMatch } from '../components/folded-match';
import { FormSection } from '../components/FormSection';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';

const MOST_OFFERED = 200;

/** The document itself, and which one it takes the place of. */
export function DirectiveInputs() {
  const t = useText();
  const format = useFormat();
  const record = useRecordContext();
  const { data } = useApi<Page>(`directives?state=issued&mine=true&perPage=${MOST_OFFERED}`);
  const replaceable = (data?.items ?? []).filter(({ id }) => id !== record?.id);
  return (
    <>
      <FormSection title={t('directives.sectionDocument')} help={t('directives.sectionDocumentHelp')}>
        <TextInput
          source="number"
          helperText={t('directives.numberHelp')}
          validate={[required(), maxLength(100)]}
        />
        <DateField source="issuedOn" validate={required()} />
        <TextInput source="issuer" validate={[required(), maxLength(200)]} />
        <ProgrammeInput source="programmeCode" helperText={t('directives.programmeHelp')} />
        <TextInput
          source="abstract"
          multiline
          validate={[required(), maxLength(500)]}
          sx={{ gridColumn: { md: '1 / -1' } }}
        />
      </FormSection>
      <FormSection title={t('directives.sectionReplaces')} help={t('directives.sectionReplacesHelp')}>
        <AutocompleteInput
          source="replacesId"
          choices={replaceable.map(({ id, number, issuedOn, abstract }) => ({
            id,
            name: `${number} · ${format.date(issuedOn)} · ${abstract}`,
          }))}
          matchSuggestion={(text: string, choice: { name: string }) => foldedMatch(choice.name, text)}
          sx={{ gridColumn: { md: '1 / -1' } }}
        />
      </FormSection>
    </>
  );
}

import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';

import { FormSection } from '../components/FormSection';
import { useText } from '../messages/useText';
import { queryValue } from '../providers/query-value';
import { ItemsInput } from './ItemsInput';

/** Names and the ordered list; year and code are given once. */
export function SetInputs({ isNew = false }: { readonly isNew?: boolean }) {
  const t = useText();
  return (
    <>
      <FormSection title={t('catalogue.sectionSet')}>
        {isNew ? (
          <NumberInput
            source="year"
            validate={required()}
            format={(value: unknown) => queryValue(value) ?? ''}
          />
        ) : null}
        {isNew ? (
          <TextInput source="programme" validate={required()} helperText={t('catalogue.programmeHelp')} />
        ) : null}
        <TextInput source="nameVi" validate={required()} />
        <TextInput source="nameEn" />
        <BooleanInput source="isForm" helperText={t('catalogue.isFormHelp')} />
      </FormSection>
      <ItemsInput source="items" />
    </>
  );
}

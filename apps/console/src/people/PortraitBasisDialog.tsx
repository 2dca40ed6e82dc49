import { BooleanInput, SelectInput, TextInput } from 'react-admin';

import { DateField } from '../components/DateField';
import { ActionDialog } from '../components/ActionDialog';
import { PORTRAIT_BASES } from '../components/codes';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Person } from './person.types';

/** Consent or law, and since when: without it a portrait is not published. */
export function PortraitBasisDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { isPortraitPublished, portraitBasis, portraitBasisOn, portraitBasisNote } = person;
  return (
    <ActionDialog
      title={t('portrait.basisTitle', { name: person.fullName })}
      help={t('portrait.help')}
      submitLabel={t('form.save')}
      resource="people"
      path={`people/${person.id}`}
      method="PATCH"
      version={person.version}
      defaultValues={{ isPortraitPublished, portraitBasis, portraitBasisOn, portraitBasisNote }}
      onClose={onClose}
    >
      <SelectInput source="portraitBasis" choices={useChoices('portraitBasis', PORTRAIT_BASES)} />
      <DateField source="portraitBasisOn" />
      <TextInput source="portraitBasisNote" />
      <BooleanInput source="isPortraitPublished" />
    </ActionDialog>
  );
}

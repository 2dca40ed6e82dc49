import { BooleanInput, TextArrayInput, TextInput } from 'react-admin';

import { FormSection } from '../components/FormSection';
import { useText } from '../messages/useText';

/** What may still change once a task is assigned; the rest was agreed with its six clarities. */
export function AssignedTaskInputs() {
  const t = useText();
  return (
    <FormSection title={t('tasks.sectionAssigned')}>
      <TextInput source="description" multiline minRows={2} />
      <TextArrayInput source="supportingOrgs" helperText={t('tasks.supportingHelp')} />
      <BooleanInput source="isPublic" helperText={t('tasks.publicHelp')} />
    </FormSection>
  );
}

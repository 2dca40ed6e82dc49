import { TextInput, email, required, useRecordContext } from 'react-admin';

import { EditPage } from '../components/EditPage';
import { FormSection } from '../components/FormSection';
import { useText } from '../messages/useText';
import { RolesInput } from './RolesInput';
import type { UserRow } from './user.types';

function Inputs() {
  const t = useText();
  const user = useRecordContext<UserRow>();
  return (
    <FormSection title={t('users.sectionWho')}>
      <TextInput source="fullName" validate={required()} />
      <TextInput source="email" type="email" validate={email()} />
      {user ? <RolesInput tenantKind={user.tenantKind} /> : null}
    </FormSection>
  );
}

export default function UserEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={(row) => t('users.editTitle', { name: (row as UserRow).fullName })}
      help={t('users.editHelp')}
    >
      <Inputs />
    </EditPage>
  );
}

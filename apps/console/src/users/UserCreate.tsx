import { useState } from 'react';
import { SelectInput, TextInput, email, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { USERNAME_PATTERN } from '@cis/contracts/identity.constants';
import type { TenantKind } from '@cis/contracts/permissions';

import { CommuneInput, DepartmentInput } from '../components/catalogue-inputs';
import { CreatePage } from '../components/CreatePage';
import { FormSection } from '../components/FormSection';
import { matches } from '../components/matches';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { InitialPasswordDialog } from './InitialPasswordDialog';
import { RolesInput } from './RolesInput';
import type { UserWithPassword } from './user.types';

const TENANT_KINDS: readonly TenantKind[] = ['commune', 'department', 'province'];

function TenantInputs({ own }: { readonly own: TenantKind }) {
  const t = useText();
  const chosen = useWatch<{ tenantKind?: TenantKind }, 'tenantKind'>({ name: 'tenantKind' });
  const kind = own === 'province' ? (chosen ?? 'commune') : own;
  return (
    <>
      {own === 'province' ? (
        <SelectInput
          source="tenantKind"
          label={t('users.tenantKind')}
          choices={TENANT_KINDS.map((id) => ({ id, name: t(`users.kind.${id}`) }))}
          validate={required()}
        />
      ) : null}
      {own === 'province' && kind === 'commune' ? (
        <CommuneInput source="communeCode" label={t('word.commune')} validate={required()} />
      ) : null}
      {own === 'province' && kind === 'department' ? (
        <DepartmentInput source="tenantId" label={t('users.kind.department')} validate={required()} />
      ) : null}
      <RolesInput tenantKind={kind} />
    </>
  );
}

/** A new account; its one-time password is shown once, right after. */
export default function UserCreate() {
  const t = useText();
  const own = useSession()?.tenant.kind ?? 'commune';
  const [created, setCreated] = useState<UserWithPassword | null>(null);
  return (
    <>
      <CreatePage
        title={t('users.add')}
        help={t('users.addHelp')}
        defaultValues={{ roles: [], ...(own === 'province' ? { tenantKind: 'commune' } : {}) }}
        transform={({ tenantKind: _, ...rest }) => rest}
        onCreated={(row) => setCreated(row as unknown as UserWithPassword)}
      >
        <FormSection title={t('users.sectionWho')}>
          <TextInput source="fullName" validate={required()} />
          <TextInput
            source="username"
            validate={[required(), matches(USERNAME_PATTERN, t('users.usernameFault'))]}
            helperText={t('users.usernameHelp')}
            slotProps={{ htmlInput: { autoCapitalize: 'none', autoComplete: 'off' } }}
          />
          <TextInput source="email" type="email" validate={email()} />
        </FormSection>
        <FormSection title={t('users.sectionWhat')}>
          <TenantInputs own={own} />
        </FormSection>
      </CreatePage>
      {created ? <InitialPasswordDialog user={created} /> : null}
    </>
  );
}

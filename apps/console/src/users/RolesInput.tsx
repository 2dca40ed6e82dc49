import { mayGrant, ROLES, type TenantKind } from '@cis/contracts/permissions';
import { CheckboxGroupInput, required } from 'react-admin';

import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';

/** Only roles the signed-in person may hand out in that kind of body. */
export function RolesInput({ tenantKind }: { readonly tenantKind: TenantKind }) {
  const t = useText();
  const session = useSession();
  const grantable = session
    ? ROLES.filter((role) => mayGrant(session.user.roles, session.tenant.kind, role, tenantKind))
    : [];
  return (
    <CheckboxGroupInput
      source="roles"
      choices={useChoices('role', grantable)}
      validate={required()}
      helperText={t('users.rolesHelp')}
    />
  );
}

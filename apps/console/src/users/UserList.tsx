import { Button } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { CommuneInput } from '../components/catalogue-inputs';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { StatusChip } from '../components/StatusChip';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import type { UserRow } from './user.types';

/** Accounts within one's own reach. */
export default function UserList() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const mayManage = useMay('user:manage');
  const isWide = useSession()?.tenant.kind !== 'commune';
  const columns: Column<UserRow>[] = [
    { source: 'username', label: t('users.username'), isSortable: true },
    { source: 'fullName', label: t('users.fullName'), isSortable: true },
    ...(isWide ? [{ source: 'tenantName', label: t('users.tenant') }] : []),
    {
      source: 'roles',
      label: t('users.roles'),
      isWideOnly: true,
      render: ({ roles }) => roles.map((role) => word('role', role)).join(', '),
    },
    {
      source: 'status',
      label: t('word.state'),
      render: ({ status }) => (
        <StatusChip tone={status === 'active' ? 'onTrack' : 'none'} label={word('userStatus', status)} />
      ),
    },
    {
      source: 'lastSignedInAt',
      label: t('users.lastSignedIn'),
      isWideOnly: true,
      render: ({ lastSignedInAt }) => format.instant(lastSignedInAt) || t('users.never'),
    },
  ];
  return (
    <ResourceList<UserRow>
      title={t('users.title')}
      help={t('users.help')}
      filters={[
        searchFilter(),
        <SelectInput
          key="status"
          source="status"
          label={t('word.state')}
          choices={useChoices('userStatus', ['active', 'closed'])}
          alwaysOn
        />,
        ...(isWide
          ? [<CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} alwaysOn />]
          : []),
      ]}
      columns={columns}
      linkOf={({ id }) => `/users/${id}/show`}
      actions={
        mayManage ? (
          <Button component={Link} to="/users/create" variant="contained">
            {t('users.add')}
          </Button>
        ) : null
      }
      empty={<EmptyState title={t('users.empty')}>{t('users.emptyHelp')}</EmptyState>}
    />
  );
}

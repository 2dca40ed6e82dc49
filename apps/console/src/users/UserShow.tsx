import { Facts } from '../components/Facts';
import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { UserActions } from './UserActions';
import type { UserRow } from './user.types';
import { UserSessions } from './UserSessions';

function Content({ record }: { readonly record: UserRow }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  return (
    <>
      <PageHeading title={record.fullName} help={record.tenantName} actions={<UserActions user={record} />} />
      <Panel title={t('users.account')}>
        <Facts
          facts={[
            { label: t('users.username'), value: record.username },
            { label: t('users.email'), value: record.email },
            { label: t('users.roles'), value: record.roles.map((role) => word('role', role)).join(', ') },
            { label: t('word.state'), value: word('userStatus', record.status) },
            {
              label: t('users.lastSignedIn'),
              value: format.instant(record.lastSignedInAt) || t('users.never'),
            },
            { label: t('users.mustChange'), value: t(record.mustChangePassword ? 'word.yes' : 'word.no') },
          ]}
        />
      </Panel>
      <UserSessions userId={record.id} />
    </>
  );
}

/** One account: what it may do, where it is signed in, and how to close or help it. */
export default function UserShow() {
  return <ShowPage<UserRow>>{(record) => <Content record={record} />}</ShowPage>;
}

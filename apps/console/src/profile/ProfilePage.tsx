import { Stack } from '@mui/material';

import { Facts } from '../components/Facts';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { NotificationSettings } from './NotificationSettings';
import { OwnDetails } from './OwnDetails';
import { OwnPassword } from './OwnPassword';
import { OwnSessions } from './OwnSessions';

/** The own account: who I am, my password, where I am signed in. */
export default function ProfilePage() {
  const t = useText();
  const word = useWord();
  const session = useSession();
  if (!session) return null;
  return (
    <Stack sx={{ maxWidth: 960 }}>
      <PageHeading title={t('profile.title')} />
      <Panel title={session.user.fullName}>
        <Facts
          facts={[
            { label: t('profile.username'), value: session.user.username },
            { label: t('profile.tenant'), value: session.tenant.name },
            {
              label: t('profile.roles'),
              value: session.user.roles.map((role) => word('role', role)).join(', '),
            },
          ]}
        />
      </Panel>
      <OwnDetails session={session} />
      <NotificationSettings />
      <OwnPassword />
      <OwnSessions />
    </Stack>
  );
}

import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { SessionTable, type SessionRow } from '../components/SessionTable';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';

/** Where this account is signed in; each place can be ended. */
export function UserSessions({ userId }: { readonly userId: string }) {
  const t = useText();
  const mayManage = useMay('user:manage');
  const query = useApi<{ items: SessionRow[] }>(mayManage ? `users/${userId}/sessions` : null);
  if (!mayManage) return null;
  return (
    <Panel title={t('session.title')}>
      <Loaded query={query}>
        {({ items }) => (
          <SessionTable sessions={items} pathOf={({ id }) => `users/${userId}/sessions/${id}`} />
        )}
      </Loaded>
    </Panel>
  );
}

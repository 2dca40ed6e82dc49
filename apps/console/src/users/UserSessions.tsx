import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { SessionTable, type SessionRow } from '../components/SessionTable';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';

/** Where this account is signed in; all of it can be ended at once. */
export function UserSessions({ userId }: { readonly userId: string }) {
  const t = useText();
  const mayManage = useMay('user:manage');
  const query = useApi<{ items: SessionRow[] }>(mayManage ? `users/${userId}/sessions` : null);
  if (!mayManage) return null;
  const end = query.data?.items.length ? (
    <ActionButton label={t('session.endAll')} color="error">
      {(close) => (
        <ActionDialog
          title={t('session.endAll')}
          help={t('session.endAllHelp')}
          submitLabel={t('session.endAll')}
          resource="users"
          path={`users/${userId}/sessions`}
          method="DELETE"
          isDangerous
          onClose={close}
        />
      )}
    </ActionButton>
  ) : null;
  return (
    <Panel title={t('session.title')} actions={end}>
      <Loaded query={query}>{({ items }) => <SessionTable sessions={items} />}</Loaded>
    </Panel>
  );
}

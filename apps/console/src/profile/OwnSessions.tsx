import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { SessionTable, type SessionRow } from '../components/SessionTable';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';

/** Where I am signed in, and a way to end what I do not recognise. */
export function OwnSessions() {
  const t = useText();
  const query = useApi<{ items: SessionRow[] }>('me/sessions');
  return (
    <Panel title={t('session.title')}>
      <Loaded query={query}>
        {({ items }) => <SessionTable sessions={items} pathOf={({ id }) => `me/sessions/${id}`} />}
      </Loaded>
    </Panel>
  );
}

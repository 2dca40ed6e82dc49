import { useText } from '../messages/useText';
import { deviceName } from './device-name';
import { ActionButton } from './ActionButton';
import { ActionDialog } from './ActionDialog';
import { EmptyState } from './EmptyState';
import { RecordTable } from './RecordTable';
import { useFormat } from './useFormat';

export interface SessionRow {
  readonly id: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly isCurrent?: boolean;
}

interface SessionTableProps {
  readonly sessions: readonly SessionRow[];
  /** Where the session is ended; without it the table only shows. */
  readonly pathOf?: (session: SessionRow) => string;
}

export function SessionTable({ sessions, pathOf }: SessionTableProps) {
  const t = useText();
  const format = useFormat();
  if (sessions.length === 0) return <EmptyState title={t('session.none')} />;
  return (
    <RecordTable
      caption={t('session.title')}
      rows={sessions}
      columns={[
        {
          source: 'userAgent',
          label: t('session.device'),
          render: ({ userAgent, isCurrent }) =>
            `${deviceName(userAgent)}${isCurrent ? ` · ${t('session.current')}` : ''}`,
        },
        { source: 'ip', label: t('session.address') },
        {
          source: 'lastSeenAt',
          label: t('session.lastSeen'),
          render: ({ lastSeenAt }) => format.instant(lastSeenAt),
        },
        {
          source: 'end',
          label: '',
          render: (session) =>
            pathOf && !session.isCurrent ? (
              <ActionButton label={t('session.end')}>
                {(close) => (
                  <ActionDialog
                    title={t('session.endTitle', { device: deviceName(session.userAgent) })}
                    submitLabel={t('session.end')}
                    resource="users"
                    path={pathOf(session)}
                    method="DELETE"
                    isDangerous
                    onClose={close}
                  />
                )}
              </ActionButton>
            ) : null,
        },
      ]}
    />
  );
}

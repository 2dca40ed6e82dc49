import SettingsIcon from '@mui/icons-material/TuneOutlined';
import { Button, Chip, Pagination, Paper, Stack } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { EmailReportPanel } from './EmailReportPanel';
import type { Notifications } from './notification.types';
import { NotificationItem } from './NotificationItem';
import { useMarkRead } from './useMarkRead';

const PER_PAGE = 25;

/** Everything the signed-in person was told, newest first; page and filter stay in the address. */
export default function NotificationsPage() {
  const t = useText();
  const mayAudit = useMay('audit:read');
  const watchesSystem = useSession()?.tenant.kind === 'province' && mayAudit;
  const [search, setSearch] = useSearchParams();
  const onlyUnread = search.get('unread') === 'true';
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1);
  const query = useApi<Notifications>(
    `me/notifications?page=${page}&perPage=${PER_PAGE}${onlyUnread ? '&unread=true' : ''}`,
  );
  const markRead = useMarkRead();
  const show = (next: { page?: number; unread?: boolean }): void =>
    setSearch({
      ...(next.unread ? { unread: 'true' } : {}),
      ...(next.page && next.page > 1 ? { page: String(next.page) } : {}),
    });

  return (
    <Stack sx={{ maxWidth: 960 }}>
      <PageHeading
        title={t('notifications.title')}
        help={t('notifications.help')}
        actions={
          <>
            <Button component={Link} to="/profile#notifications" startIcon={<SettingsIcon />}>
              {t('notifications.settings')}
            </Button>
            {query.data && query.data.unread > 0 ? (
              <Button
                variant="outlined"
                disabled={markRead.isPending}
                onClick={() => markRead.mutate({ all: true })}
              >
                {t('notifications.markAllRead')}
              </Button>
            ) : null}
          </>
        }
      />
      <Stack direction="row" sx={{ gap: 1, mb: 1.5 }} role="group" aria-label={t('notifications.filter')}>
        {[false, true].map((unread) => (
          <Chip
            key={String(unread)}
            label={
              unread
                ? t('notifications.unread', { count: query.data?.unread ?? 0 })
                : t('notifications.everything')
            }
            color={unread === onlyUnread ? 'primary' : 'default'}
            aria-pressed={unread === onlyUnread}
            onClick={() => show({ unread })}
          />
        ))}
      </Stack>
      <Loaded query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(onlyUnread ? 'notifications.noneUnread' : 'notifications.none')}>
              {t('notifications.noneBody')}
            </EmptyState>
          ) : (
            <>
              <Paper
                component="ul"
                sx={{ listStyle: 'none', m: 0, p: 0 }}
                aria-label={t('notifications.title')}
              >
                {items.map((notification) => (
                  <NotificationItem
                    key={notification.id}
                    notification={notification}
                    onRead={() => markRead.mutate({ ids: [notification.id] })}
                  />
                ))}
              </Paper>
              {total > PER_PAGE ? (
                <Pagination
                  sx={{ mt: 2, alignSelf: 'center' }}
                  page={page}
                  count={Math.ceil(total / PER_PAGE)}
                  onChange={(_, next) => show({ page: next, unread: onlyUnread })}
                />
              ) : null}
            </>
          )
        }
      </Loaded>
      {watchesSystem ? <EmailReportPanel /> : null}
    </Stack>
  );
}

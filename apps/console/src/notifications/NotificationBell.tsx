import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, IconButton } from '@mui/material';
import { Link } from 'react-router-dom';

import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import type { Notifications } from './notification.types';
import { useGentlePolling } from './useGentlePolling';

/** How much is unread, on every page. Without an answer it shows no number rather than an error. */
export function NotificationBell() {
  const t = useText();
  const session = useSession();
  const { data, refetch } = useApi<Notifications>(session ? 'me/notifications?perPage=1' : null);
  useGentlePolling(() => {
    if (session) void refetch();
  });
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t('notifications.bellNone') : t('notifications.bell', { count: unread });
  return (
    <IconButton component={Link} to="/notifications" color="inherit" aria-label={label} title={label}>
      <Badge badgeContent={unread === 0 ? null : unread} max={99} color="error" overlap="circular">
        <BellIcon />
      </Badge>
    </IconButton>
  );
}

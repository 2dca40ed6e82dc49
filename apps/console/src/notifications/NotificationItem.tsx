import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

import { useFormat } from '../components/useFormat';
import { listLink } from '../home/list-link';
import { useText } from '../messages/useText';
import type { Notification } from './notification.types';

interface NotificationItemProps {
  readonly notification: Notification;
  readonly onRead: () => void;
}

/** One message: what it says, when it came, and the way to the place it is about. Opening it marks it as read. */
export function NotificationItem({ notification, onRead }: NotificationItemProps) {
  const t = useText();
  const format = useFormat();
  const { title, details, link, createdAt, readAt } = notification;
  const isUnread = readAt === null;
  return (
    <Stack
      component="li"
      direction={{ xs: 'column', sm: 'row' }}
      sx={{
        gap: 1,
        p: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        justifyContent: 'space-between',
        alignItems: { sm: 'center' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: isUnread ? 600 : 400, overflowWrap: 'anywhere' }}>{title}</Typography>
          {isUnread ? <Chip size="small" color="primary" label={t('notifications.new')} /> : null}
        </Stack>
        {details.map((detail) => (
          <Typography key={detail} variant="body2" color="text.secondary">
            {detail}
          </Typography>
        ))}
        <Typography variant="caption" color="text.secondary" component="p">
          {format.instant(createdAt)}
        </Typography>
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexShrink: 0 }}>
        {isUnread ? (
          <Button size="small" onClick={onRead} aria-label={`${t('notifications.markRead')}: ${title}`}>
            {t('notifications.markRead')}
          </Button>
        ) : null}
        {link === null ? null : (
          <Button
            component={Link}
            to={listLink(link)}
            size="small"
            variant="outlined"
            onClick={() => {
              if (isUnread) onRead();
            }}
            aria-label={`${t('notifications.open')}: ${title}`}
          >
            {t('notifications.open')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}

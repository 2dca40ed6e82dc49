import { Box, Typography } from '@mui/material';
import { AppBar, LoadingIndicator, LocalesMenuButton, ToggleThemeButton } from 'react-admin';

import { useText } from '../messages/useText';
import { NotificationBell } from '../notifications/NotificationBell';
import { useSession } from '../providers/session';
import { ConsoleUserMenu } from './ConsoleUserMenu';

/** On a phone the language is changed in the profile: the tenant's name needs the room. */
function Tools() {
  return (
    <>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <LocalesMenuButton />
      </Box>
      <NotificationBell />
      <ToggleThemeButton />
      <LoadingIndicator />
    </>
  );
}

/** Whose data this is stays in sight on every page and every width. */
export function ConsoleAppBar() {
  const t = useText();
  const session = useSession();
  return (
    <AppBar alwaysOn color="primary" userMenu={<ConsoleUserMenu />} toolbar={<Tools />}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="p" noWrap sx={{ fontWeight: 600, lineHeight: 1.2 }} data-testid="tenant-name">
          {session?.tenant.name ?? ''}
        </Typography>
        <Typography
          component="p"
          variant="caption"
          noWrap
          sx={{ display: { xs: 'none', sm: 'block' }, lineHeight: 1.2 }}
        >
          {t('app.name')}
        </Typography>
      </Box>
    </AppBar>
  );
}

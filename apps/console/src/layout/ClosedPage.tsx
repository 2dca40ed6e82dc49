import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { LocalesMenuButton, Notification } from 'react-admin';

import { useText } from '../messages/useText';

/** A page outside the frame: sign-in, forced change of password. */
export function ClosedPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useText();
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'start center',
        pt: { xs: 4, sm: 10 },
        px: 2,
        bgcolor: 'background.default',
      }}
    >
      <Box sx={{ width: '100%', maxWidth: 420 }}>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            mb: 1,
            color: 'text.primary',
          }}
        >
          <Typography component="p" sx={{ fontWeight: 600 }}>
            {t('app.name')}
          </Typography>
          <LocalesMenuButton />
        </Box>
        <Paper sx={{ p: 3 }}>
          <Typography variant="h1" gutterBottom>
            {title}
          </Typography>
          {children}
        </Paper>
      </Box>
      <Notification />
    </Box>
  );
}

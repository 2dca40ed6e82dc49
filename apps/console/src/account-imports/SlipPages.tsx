import type { CommuneSlips } from '@cis/contracts/accounts.dto';
import { Box, Paper, Typography } from '@mui/material';

import { useText } from '../messages/useText';

/** Printable slips: one page a commune, one slip a person, to be cut and handed over. */
export function SlipPages({ pages }: { readonly pages: readonly CommuneSlips[] }) {
  const t = useText();
  return (
    <>
      {pages.map(({ communeCode, communeName, slips }) => (
        <Box key={communeCode} component="section" className="page-break" sx={{ mb: 3 }}>
          <Typography variant="h2" gutterBottom>
            {communeName}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
            {slips.map(({ fullName, username, initialPassword }) => (
              <Paper key={username} sx={{ p: 2, borderStyle: 'dashed', breakInside: 'avoid' }}>
                <Typography sx={{ fontWeight: 600 }}>{fullName}</Typography>
                <Typography variant="body2">
                  {t('users.username')}: <strong>{username}</strong>
                </Typography>
                <Typography variant="body2">
                  {t('accountImports.initialPassword')}:{' '}
                  <strong style={{ fontFamily: 'monospace' }}>{initialPassword}</strong>
                </Typography>
                <Typography variant="caption">{t('accountImports.slipHelp')}</Typography>
              </Paper>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

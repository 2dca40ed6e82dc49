import type { CommuneSlips } from '@cis/contracts/accounts.dto';
import { Box, Paper, Typography } from '@mui/material';

import { useText } from '../messages/useText';

/** Printable slips: one page a commune, one slip a person, to be cut out and handed over. */
export function SlipPages({ pages }: { readonly pages: readonly CommuneSlips[] }) {
  const t = useText();
  return (
    <>
      {pages.map(({ communeCode, communeName, slips }) => (
        <Box key={communeCode} component="section" className="page-break" sx={{ mb: 3 }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {t('accountImports.slipTitle')}: {communeName}
          </Typography>
          <Box
            sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}
            className="slips"
          >
            {slips.map(({ fullName, username, initialPassword }) => (
              <Paper
                key={username}
                sx={{
                  p: 2,
                  border: '1px dashed !important',
                  borderColor: 'text.secondary !important',
                  breakInside: 'avoid',
                }}
              >
                <Typography sx={{ fontWeight: 600 }}>{fullName}</Typography>
                <Typography variant="body2" color="text.secondary" gutterBottom>
                  {communeName}
                </Typography>
                <Typography variant="body2">
                  {t('users.username')}: <strong>{username}</strong>
                </Typography>
                <Typography variant="body2">
                  {t('accountImports.initialPassword')}:{' '}
                  <strong style={{ fontFamily: 'monospace', fontSize: '1.1em' }}>{initialPassword}</strong>
                </Typography>
                <Typography variant="caption" component="p" sx={{ mt: 1 }}>
                  {t('accountImports.slipAddress', { address: `${window.location.origin}/console` })}
                </Typography>
                <Typography variant="caption" component="p">
                  {t('accountImports.slipHelp')}
                </Typography>
              </Paper>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

import { Box, Stack, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';

interface PageHeadingProps {
  readonly title: string;
  readonly help?: ReactNode;
  readonly actions?: ReactNode;
}

/** Name of the page, one sentence about it, and what can be done here. */
export function PageHeading({ title, help, actions }: PageHeadingProps) {
  useEffect(() => {
    document.title = `${title} · Hệ thống thông tin cấp xã`;
  }, [title]);
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      sx={{ justifyContent: 'space-between', alignItems: { sm: 'center' }, gap: 1, mt: 2, mb: 2 }}
    >
      <Box>
        <Typography variant="h1">{title}</Typography>
        {help ? (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, maxWidth: 720 }}>
            {help}
          </Typography>
        ) : null}
      </Box>
      <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {actions}
      </Stack>
    </Stack>
  );
}

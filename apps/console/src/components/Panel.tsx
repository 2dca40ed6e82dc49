import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <Paper component="section" sx={{ p: 2, mb: 2 }}>
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
      >
        <Typography variant="h2">{title}</Typography>
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {actions}
        </Stack>
      </Stack>
      <Box>{children}</Box>
    </Paper>
  );
}

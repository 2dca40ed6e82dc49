import { Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Why nothing is shown, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Paper sx={{ p: 4, textAlign: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      <Typography component="div" variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {children}
      </Typography>
    </Paper>
  );
}

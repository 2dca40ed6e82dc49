import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A remark in place of a value. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Typography component="span" variant="body2" color="text.secondary">
      {children}
    </Typography>
  );
}

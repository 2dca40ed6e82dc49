import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** A link inside the console; plain text where there is nowhere to go. */
export function RecordLink({
  to,
  children,
}: {
  readonly to?: string | undefined;
  readonly children: ReactNode;
}) {
  if (!to) return <>{children}</>;
  return (
    <Link component={RouterLink} to={to} sx={{ fontWeight: 600 }} data-record-link>
      {children}
    </Link>
  );
}

import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import { Navigate } from 'react-router-dom';

import { useSession } from '../providers/session';
import { BottomBar } from './BottomBar';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';
import { ErrorPage } from './ErrorPage';
import { OfflineBand } from './OfflineBand';
import { SampleBand } from './SampleBand';
import { useDocumentTheme } from './useDocumentTheme';
import { useSearchShortcut } from './useSearchShortcut';

/** The frame around every page; an initial password must be changed before anything else. */
export function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  useSearchShortcut();
  useDocumentTheme();
  if (session?.user.mustChangePassword) return <Navigate to="/change-password" replace />;
  return (
    <Layout
      appBar={ConsoleAppBar}
      appBarAlwaysOn
      menu={ConsoleMenu}
      error={ErrorPage}
      sx={{
        minWidth: 0,
        '& .RaLayout-content': { minWidth: 0, px: { xs: 1.5, sm: 3 }, pb: { xs: 10, sm: 3 } },
      }}
    >
      <SampleBand />
      <OfflineBand />
      {children}
      <BottomBar />
    </Layout>
  );
}

import { renderToStaticMarkup } from 'react-dom/server';
import type { HomePage as HomeProps } from '@cis/contracts/public.pages';
import type { PublicProfile } from '@cis/contracts/public.dto';
import { CommunePage } from './pages/CommunePage';
import { HomePage } from './pages/HomePage';
import { NotFoundPage } from './pages/NotFoundPage';

/** The portal's pages as whole documents. No script is sent: every page is complete as it is. */
export function renderHome(page: HomeProps): string {
  return documentOf(<HomePage {...page} />);
}

export function renderCommune(profile: PublicProfile): string {
  return documentOf(<CommunePage profile={profile} />);
}

export function renderNotFound(): string {
  return documentOf(<NotFoundPage />);
}

function documentOf(page: React.ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const observations: ResourceProps = {
  name: 'observations',
  list: lazy(() => import('./EntryPage')),
  edit: lazy(() => import('./FigurePage')),
};

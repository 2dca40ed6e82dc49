import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const observations: ResourceProps = {
  name: 'observations',
  list: lazy(() => import('./EntryPage')),
  create: lazy(() => import('./ObservationCreate')),
  edit: lazy(() => import('./ObservationEdit')),
};

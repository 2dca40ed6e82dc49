import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const communes: ResourceProps = {
  name: 'communes',
  list: lazy(() => import('./CommuneList')),
  show: lazy(() => import('./CommuneShow')),
};

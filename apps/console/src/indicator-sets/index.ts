import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { SetRow } from './set.types';

export const indicatorSets: ResourceProps = {
  name: 'indicator-sets',
  list: lazy(() => import('./SetList')),
  create: lazy(() => import('./SetCreate')),
  edit: lazy(() => import('./SetEdit')),
  show: lazy(() => import('./SetShow')),
  recordRepresentation: (row) => (row as SetRow).nameVi,
};

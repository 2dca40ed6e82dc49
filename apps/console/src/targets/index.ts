import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { Target } from './target.types';

export const targets: ResourceProps = {
  name: 'targets',
  list: lazy(() => import('./TargetList')),
  create: lazy(() => import('./TargetCreate')),
  show: lazy(() => import('./TargetShow')),
  recordRepresentation: (row) => (row as Target).indicatorName,
};

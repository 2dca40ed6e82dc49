import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { IndicatorRow } from './indicator.types';

export const indicators: ResourceProps = {
  name: 'indicators',
  list: lazy(() => import('./IndicatorList')),
  create: lazy(() => import('./IndicatorCreate')),
  edit: lazy(() => import('./IndicatorEdit')),
  show: lazy(() => import('./IndicatorShow')),
  recordRepresentation: (row) => (row as IndicatorRow).nameVi,
};

import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { ProgrammeRow } from './programme.types';

export const programmes: ResourceProps = {
  name: 'programmes',
  list: lazy(() => import('./ProgrammeList')),
  recordRepresentation: (row) => (row as ProgrammeRow).nameVi,
};

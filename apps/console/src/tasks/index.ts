import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { TaskRow } from './task.types';

export const tasks: ResourceProps = {
  name: 'tasks',
  list: lazy(() => import('./TaskList')),
  create: lazy(() => import('./TaskCreate')),
  edit: lazy(() => import('./TaskEdit')),
  show: lazy(() => import('./TaskShow')),
  recordRepresentation: (row) => (row as TaskRow).title,
};

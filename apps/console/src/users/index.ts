import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { UserRow } from './user.types';

export const users: ResourceProps = {
  name: 'users',
  list: lazy(() => import('./UserList')),
  create: lazy(() => import('./UserCreate')),
  edit: lazy(() => import('./UserEdit')),
  show: lazy(() => import('./UserShow')),
  recordRepresentation: (row) => (row as UserRow).fullName,
};

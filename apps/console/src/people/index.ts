import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { Person } from './person.types';

export const people: ResourceProps = {
  name: 'people',
  list: lazy(() => import('./PersonList')),
  create: lazy(() => import('./PersonCreate')),
  edit: lazy(() => import('./PersonEdit')),
  show: lazy(() => import('./PersonShow')),
  recordRepresentation: (row) => (row as Person).fullName,
};

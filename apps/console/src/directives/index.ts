import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { DirectiveRow } from './directive.types';

export const directives: ResourceProps = {
  name: 'directives',
  list: lazy(() => import('./DirectiveList')),
  create: lazy(() => import('./DirectiveCreate')),
  edit: lazy(() => import('./DirectiveEdit')),
  show: lazy(() => import('./DirectivePage')),
  recordRepresentation: (row) => (row as DirectiveRow).number,
};

import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

import type { SubmissionItem } from './submission.types';

export const submissions: ResourceProps = {
  name: 'submissions',
  list: lazy(() => import('./SubmissionList')),
  show: lazy(() => import('./SubmissionShow')),
  recordRepresentation: (row) => (row as SubmissionItem).periodLabelVi,
};

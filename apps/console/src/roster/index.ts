import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const roster: ResourceProps = { name: 'roster', list: lazy(() => import('./RosterList')) };

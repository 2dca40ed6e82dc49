import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useIndicatorName } from '../indicators/useIndicatorName';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { SetRow } from './set.types';

/** Sets by year, newest first. */
export default function SetList() {
  const t = useText();
  const nameOf = useIndicatorName();
  const mayManage = useMay('catalogue:manage');
  return (
    <ResourceList<SetRow>
      title={t('catalogue.setsTitle')}
      help={t('catalogue.setsHelp')}
      filters={[searchFilter()]}
      groupOf={({ year }) => t('catalogue.year', { year: String(year) })}
      columns={[
        {
          source: 'nameVi',
          label: t('catalogue.setName'),
          isSortable: true,
          render: (set) => `${nameOf(set)}${set.isSample ? ` · ${t('catalogue.sample')}` : ''}`,
        },
        { source: 'programme', label: t('catalogue.programme'), isSortable: true, isWideOnly: true },
        {
          source: 'isForm',
          label: t('catalogue.use'),
          render: ({ isForm }) => t(isForm ? 'catalogue.form' : 'catalogue.listOnly'),
        },
        {
          source: 'count',
          label: t('catalogue.count'),
          isNumeric: true,
          render: ({ items }) => String(items.length),
        },
      ]}
      linkOf={({ id }) => `/indicator-sets/${id}/show`}
      actions={
        mayManage ? (
          <Button component={Link} to="/indicator-sets/create" variant="contained">
            {t('catalogue.setCreate')}
          </Button>
        ) : null
      }
      empty={<EmptyState title={t('catalogue.setsEmpty')}>{t('catalogue.setsEmptyHelp')}</EmptyState>}
    />
  );
}

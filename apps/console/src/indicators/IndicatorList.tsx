import { Button } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { useCatalogue } from '../components/catalogues';
import { INDICATOR_DOMAINS, INDICATOR_KINDS, PERIOD_KINDS, VISIBILITIES } from '../components/codes';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { StatusChip } from '../components/StatusChip';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { IndicatorRow } from './indicator.types';
import { useIndicatorName } from './useIndicatorName';

const EXPORT_FILTERS = ['q', 'domain', 'kind', 'periodKind', 'visibility', 'departmentId', 'retired'];
/** The whole catalogue on one page: it is looked through by its headings. */
const PER_PAGE = 100;

function useColumns(): Column<IndicatorRow>[] {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const nameOf = useIndicatorName();
  const departments = useCatalogue('departments');
  return [
    {
      source: 'code',
      label: t('catalogue.indicator'),
      isSortable: true,
      render: (row) => `${row.code} · ${nameOf(row)}`,
    },
    {
      source: 'unit',
      label: t('catalogue.unit'),
      isSortable: true,
      render: ({ unit }) => word('unit', unit),
    },
    {
      source: 'kind',
      label: t('catalogue.kind'),
      isWideOnly: true,
      render: ({ kind }) => word('indicatorKind', kind),
    },
    {
      source: 'periodKinds',
      label: t('catalogue.periods'),
      render: ({ periodKinds }) => periodKinds.map((kind) => word('periodKind', kind)).join(', '),
    },
    {
      source: 'departmentId',
      label: t('catalogue.owner'),
      isWideOnly: true,
      render: ({ departmentId }) => departments.find(({ id }) => id === departmentId)?.nameVi ?? '–',
    },
    {
      source: 'visibility',
      label: t('catalogue.state'),
      render: ({ visibility, retiredOn }) =>
        retiredOn === null ? (
          word('visibility', visibility)
        ) : (
          <StatusChip tone="none" label={t('catalogue.retiredOn', { date: format.date(retiredOn) })} />
        ),
    },
  ];
}

/** The catalogue by domain; the province adds to it. */
export default function IndicatorList() {
  const t = useText();
  const word = useWord();
  const mayManage = useMay('catalogue:manage');
  const departments = useCatalogue('departments');
  return (
    <ResourceList<IndicatorRow>
      title={t('catalogue.title')}
      help={t('catalogue.help')}
      perPage={PER_PAGE}
      groupOf={({ domain }) => word('domain', domain)}
      filters={[
        searchFilter(),
        <SelectInput
          key="domain"
          source="domain"
          choices={useChoices('domain', INDICATOR_DOMAINS)}
          alwaysOn
        />,
        <SelectInput
          key="retired"
          source="retired"
          choices={[
            { id: 'true', name: t('catalogue.retiredOnly') },
            { id: 'all', name: t('catalogue.all') },
          ]}
          emptyText={t('catalogue.inForce')}
          alwaysOn
        />,
        <SelectInput key="kind" source="kind" choices={useChoices('indicatorKind', INDICATOR_KINDS)} />,
        <SelectInput key="periodKind" source="periodKind" choices={useChoices('periodKind', PERIOD_KINDS)} />,
        <SelectInput key="visibility" source="visibility" choices={useChoices('visibility', VISIBILITIES)} />,
        <SelectInput
          key="departmentId"
          source="departmentId"
          choices={departments.map(({ id, nameVi }) => ({ id, name: nameVi }))}
        />,
      ]}
      columns={useColumns()}
      linkOf={({ code }) => `/indicators/${code}/show`}
      actions={
        <>
          <ExportMenu path="indicators/export" filters={EXPORT_FILTERS} />
          {mayManage ? (
            <Button component={Link} to="/indicators/create" variant="contained">
              {t('catalogue.create')}
            </Button>
          ) : null}
        </>
      }
      empty={<EmptyState title={t('catalogue.emptyTitle')}>{t('catalogue.emptyHelp')}</EmptyState>}
    />
  );
}

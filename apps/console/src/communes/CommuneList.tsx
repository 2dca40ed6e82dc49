import { SelectInput } from 'react-admin';

import { COMMUNE_TYPES, REGIONS } from '../components/codes';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { CommuneRow } from './commune.types';

/** The communes, found by any name, with or without marks. */
export default function CommuneList() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const columns: Column<CommuneRow>[] = [
    { source: 'name', label: t('communes.name'), isSortable: true, render: ({ fullName }) => fullName },
    { source: 'code', label: t('communes.code'), isSortable: true },
    {
      source: 'region',
      label: t('communes.region'),
      isWideOnly: true,
      render: ({ region }) => word('region', region),
    },
    {
      source: 'formerDistricts',
      label: t('communes.formerDistricts'),
      isWideOnly: true,
      render: ({ formerDistricts }) => formerDistricts.join(', '),
    },
    {
      source: 'areaKm2',
      label: t('communes.area'),
      isNumeric: true,
      isSortable: true,
      render: ({ areaKm2 }) => format.number(areaKm2),
    },
    {
      source: 'population',
      label: t('communes.population'),
      isNumeric: true,
      isSortable: true,
      render: ({ population }) => format.number(population),
    },
  ];
  return (
    <ResourceList<CommuneRow>
      title={t('communes.title')}
      help={t('communes.help')}
      sort={{ field: 'name', order: 'ASC' }}
      filters={[
        searchFilter(),
        <SelectInput
          key="type"
          source="type"
          label={t('communes.type')}
          choices={useChoices('communeType', COMMUNE_TYPES)}
          alwaysOn
        />,
        <SelectInput
          key="region"
          source="region"
          label={t('communes.region')}
          choices={useChoices('region', REGIONS)}
          alwaysOn
        />,
      ]}
      columns={columns}
      linkOf={({ code }) => `/communes/${code}/show`}
      empty={<EmptyState title={t('communes.empty')} />}
    />
  );
}

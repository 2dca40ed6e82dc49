import { Button } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { CommuneInput, PositionInput } from '../components/catalogue-inputs';
import { BLOCKS, QUALIFICATIONS } from '../components/codes';
import type { Column } from '../components/column';
import { MailLink, PhoneLink } from '../components/ContactLink';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { Quiet } from '../components/Quiet';
import { ResourceList } from '../components/ResourceList';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { PersonnelTabs } from '../personnel/PersonnelTabs';
import { useMay, useSession } from '../providers/session';
import { PeopleTransfer } from './PeopleTransfer';
import type { PersonRow } from './person.types';

/** Everybody on record, whether or not they hold a post today. */
export default function PersonList() {
  const t = useText();
  const blocks = useChoices('block', BLOCKS);
  const qualifications = useChoices('qualification', QUALIFICATIONS);
  const mayWrite = useMay('person:write');
  const isWide = useSession()?.tenant.kind !== 'commune';
  const columns: Column<PersonRow>[] = [
    {
      source: 'sortName',
      label: t('people.fullName'),
      isSortable: true,
      isUnbroken: true,
      render: ({ fullName }) => fullName,
    },
    {
      source: 'titles',
      label: t('people.posts'),
      render: ({ titles }) => titles || <Quiet>{t('people.noPost')}</Quiet>,
    },
    {
      source: 'officePhone',
      label: t('people.officePhone'),
      isUnbroken: true,
      render: ({ officePhone }) => <PhoneLink number={officePhone} />,
    },
    {
      source: 'officeEmail',
      label: t('people.officeEmail'),
      isWideOnly: true,
      render: ({ officeEmail }) => <MailLink address={officeEmail} />,
    },
    ...(isWide ? [{ source: 'communeName', label: t('word.commune') }] : []),
  ];
  const filters = [
    searchFilter(),
    <PositionInput key="positionCode" source="positionCode" label={t('people.post')} />,
    <SelectInput
      key="qualification"
      source="qualification"
      label={t('people.qualification')}
      choices={qualifications}
    />,
    <SelectInput key="block" source="block" label={t('people.block')} choices={blocks} />,
    ...(isWide
      ? [<CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} alwaysOn />]
      : []),
  ];
  const add = mayWrite ? (
    <Button component={Link} to="/people/create" variant="contained">
      {t('people.add')}
    </Button>
  ) : null;
  return (
    <>
      <PersonnelTabs />
      <ResourceList<PersonRow>
        title={t('people.title')}
        help={t('people.help')}
        sort={{ field: 'sortName', order: 'ASC' }}
        filters={filters}
        columns={columns}
        linkOf={({ id }) => `/people/${id}/show`}
        actions={
          <>
            <PeopleTransfer />
            {add}
          </>
        }
        empty={
          <EmptyState title={t('people.emptyTitle')}>
            {t('people.emptyBody')} {add}
          </EmptyState>
        }
      />
    </>
  );
}

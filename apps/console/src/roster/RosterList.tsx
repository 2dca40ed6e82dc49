import type { PostBody } from '@cis/contracts/personnel.responses';
import { SelectInput } from 'react-admin';

import { CommuneInput, PositionInput } from '../components/catalogue-inputs';
import { POST_STATES, QUALIFICATIONS } from '../components/codes';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PostState } from '../personnel/PostState';
import { PersonnelTabs } from '../personnel/PersonnelTabs';
import { useMay } from '../providers/session';

/** One line a holder, so that the columns of a post with several can be read across. */
function Lines({ of: lines }: { readonly of: readonly string[] }) {
  if (lines.length === 0) return null;
  return <span style={{ whiteSpace: 'pre' }}>{lines.join('\n')}</span>;
}

/** Key posts of all communes: who holds them, where they are vacant. */
export default function RosterList() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const mayExport = useMay('person:export');
  const columns: Column<PostBody>[] = [
    { source: 'positionName', label: t('people.post'), isSortable: true },
    { source: 'communeName', label: t('word.commune'), isSortable: true, isUnbroken: true },
    {
      source: 'holders',
      label: t('people.fullName'),
      isUnbroken: true,
      render: ({ holders }) => <Lines of={holders.map(({ fullName }) => fullName)} />,
    },
    {
      source: 'state',
      label: t('word.state'),
      render: (post) => <PostState post={post} />,
    },
    {
      source: 'kind',
      label: t('assignment.kind'),
      isWideOnly: true,
      render: ({ holders }) => <Lines of={holders.map(({ kind }) => word('appointmentKind', kind))} />,
    },
    {
      source: 'startsOn',
      label: t('assignment.from'),
      isWideOnly: true,
      render: ({ holders }) => <Lines of={holders.map(({ startsOn }) => format.date(startsOn))} />,
    },
    {
      source: 'qualification',
      label: t('people.qualification'),
      isWideOnly: true,
      render: ({ holders }) => (
        <Lines of={holders.map(({ qualification }) => word('qualification', qualification))} />
      ),
    },
  ];
  return (
    <>
      <PersonnelTabs />
      <ResourceList<PostBody>
        title={t('personnel.rosterTitle')}
        help={t('personnel.rosterHelp')}
        filters={[
          searchFilter(),
          <PositionInput key="positionCode" source="positionCode" label={t('people.post')} alwaysOn />,
          <SelectInput
            key="state"
            source="state"
            label={t('word.state')}
            choices={useChoices('postState', POST_STATES)}
            alwaysOn
          />,
          <SelectInput
            key="qualification"
            source="qualification"
            label={t('people.qualification')}
            choices={useChoices('qualification', QUALIFICATIONS)}
          />,
          <CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} />,
        ]}
        columns={columns}
        linkOf={({ holders: [holder], communeCode }) =>
          holder ? `/people/${holder.personId}/show` : `/personnel?communeCode=${communeCode}`
        }
        actions={
          mayExport ? (
            <ExportMenu
              path="personnel/roster/export"
              filters={['q', 'communeCode', 'positionCode', 'state', 'qualification', 'region', 'type']}
            />
          ) : null
        }
        empty={<EmptyState title={t('personnel.rosterEmpty')}>{t('people.emptyBody')}</EmptyState>}
      />
    </>
  );
}

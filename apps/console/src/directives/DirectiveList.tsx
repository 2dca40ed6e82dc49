import { DIRECTIVE_STATES } from '@cis/contracts/directives.constants';
import { Button } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { ProgrammeInput } from '../components/catalogue-inputs';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useChoices } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { DirectiveRow } from './directive.types';
import { DirectiveState } from './DirectiveState';

/** Documents that assign work to communes: drafts first, then the newest. */
export default function DirectiveList() {
  const t = useText();
  const format = useFormat();
  const mayWrite = useMay('directive:write');
  const columns: Column<DirectiveRow>[] = [
    { source: 'number', label: t('directives.number'), isSortable: true, isUnbroken: true },
    {
      source: 'issuedOn',
      label: t('directives.issuedOn'),
      isSortable: true,
      isUnbroken: true,
      render: ({ issuedOn }) => format.date(issuedOn),
    },
    { source: 'issuer', label: t('directives.issuer'), isWideOnly: true },
    { source: 'abstract', label: t('directives.abstract'), isBlock: true },
    {
      source: 'programmeName',
      label: t('directives.programme'),
      isWideOnly: true,
      render: ({ programmeName }) => programmeName ?? '–',
    },
    {
      source: 'taskCount',
      label: t('directives.lines'),
      isNumeric: true,
      render: ({ taskCount }) => format.number(taskCount),
    },
    {
      source: 'communeCount',
      label: t('directives.communes'),
      isNumeric: true,
      render: ({ state, communeCount }) => (state === 'draft' ? '–' : format.number(communeCount)),
    },
    { source: 'state', label: t('word.state'), render: ({ state }) => <DirectiveState state={state} /> },
  ];
  return (
    <ResourceList<DirectiveRow>
      title={t('directives.title')}
      help={t('directives.help')}
      filters={[
        searchFilter(),
        <SelectInput
          key="state"
          source="state"
          label={t('word.state')}
          choices={useChoices('directiveState', DIRECTIVE_STATES)}
          alwaysOn
        />,
        <ProgrammeInput key="programmeCode" source="programmeCode" label={t('directives.programme')} />,
        <SelectInput
          key="mine"
          source="mine"
          label={t('directives.whose')}
          choices={[{ id: 'true', name: t('directives.mine') }]}
        />,
      ]}
      columns={columns}
      linkOf={({ id }) => `/directives/${id}/show`}
      actions={
        mayWrite ? (
          <Button component={Link} to="/directives/create" variant="contained">
            {t('directives.add')}
          </Button>
        ) : null
      }
      empty={<EmptyState title={t('directives.emptyTitle')}>{t('directives.emptyBody')}</EmptyState>}
    />
  );
}

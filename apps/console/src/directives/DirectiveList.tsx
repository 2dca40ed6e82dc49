import { DIRECTIVE_STATES } from '@cis/contracts/directives.constants';
import type { TaskMonitoringBody } from '@cis/contracts/task-monitoring.dto';
import { Box, Button, Typography } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { ProgrammeInput } from '../components/catalogue-inputs';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useApi } from '../components/useApi';
import { useChoices } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { DirectiveRow } from './directive.types';
import { DirectiveState } from './DirectiveState';
import { StatusBar } from './StatusBar';

/** Documents that assign work to communes: drafts first, then the newest. */
export default function DirectiveList() {
  const t = useText();
  const format = useFormat();
  const mayWrite = useMay('directive:write');
  const { data: monitoring } = useApi<TaskMonitoringBody>('task-monitoring?groupBy=directive');
  const progress = new Map((monitoring?.rows ?? []).map((row) => [row.key, row]));
  const columns: Column<DirectiveRow>[] = [
    {
      source: 'number',
      label: t('directives.number'),
      isSortable: true,
      isUnbroken: true,
    },
    {
      source: 'issuedOn',
      label: t('directives.issuedOn'),
      isSortable: true,
      render: ({ issuedOn }) => format.date(issuedOn),
    },
    {
      source: 'abstract',
      label: t('directives.abstract'),
      isBlock: true,
      render: ({ abstract, issuer, programmeName }) => (
        <Box sx={{ minWidth: { sm: 190 } }}>
          {abstract}
          <Typography variant="body2" color="text.secondary">
            {[issuer, programmeName].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      ),
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
    {
      source: 'progress',
      label: t('directives.progress'),
      render: ({ id }) => {
        const counts = progress.get(id);
        return counts ? (
          <>
            <StatusBar counters={counts} />
            <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
              {t('directives.overdueOf', {
                overdue: format.number(counts.overdue),
                total: format.number(counts.total),
              })}
            </Typography>
          </>
        ) : (
          '–'
        );
      },
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

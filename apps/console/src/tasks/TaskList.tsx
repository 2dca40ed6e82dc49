import { Button, Stack } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { CommuneInput, ProgrammeInput } from '../components/catalogue-inputs';
import { TASK_CATEGORIES, TASK_KINDS, TASK_STATUSES } from '../components/codes';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { StatusChip } from '../components/StatusChip';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import type { TaskRow } from './task.types';
import { TaskListCounters } from './TaskListCounters';
import { TaskStatusChip } from './TaskStatusChip';

const EXPORT_FILTERS = [
  'q',
  'status',
  'category',
  'kind',
  'communeCode',
  'programmeCode',
  'dueBefore',
  'toConfirm',
];

/** Tasks with their derived status; overdue and due soon stand out by word and sign. */
export default function TaskList() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const mayWrite = useMay('task:write');
  const mayExport = useMay('task:export');
  const isWide = useSession()?.tenant.kind !== 'commune';
  const columns: Column<TaskRow>[] = [
    { source: 'title', label: t('tasks.name'), isSortable: true },
    ...(isWide ? [{ source: 'communeName', label: t('word.commune') }] : []),
    {
      source: 'status',
      label: t('word.state'),
      render: ({ status, isDueSoon }) => (
        <Stack
          direction="row"
          sx={{ gap: 0.5, flexWrap: 'wrap', justifyContent: { xs: 'flex-end', sm: 'flex-start' } }}
        >
          <TaskStatusChip status={status} />
          {isDueSoon ? <StatusChip tone="behind" label={t('tasks.dueSoon')} /> : null}
        </Stack>
      ),
    },
    {
      source: 'deadline',
      label: t('tasks.deadline'),
      isSortable: true,
      render: ({ deadline, rhythm }) => (deadline ? format.date(deadline) : word('rhythm', rhythm)),
    },
    {
      source: 'percent',
      label: t('tasks.percent'),
      isNumeric: true,
      render: ({ percent }) => (percent === null ? '–' : format.number(percent)),
    },
    { source: 'ownerName', label: t('tasks.owner'), isWideOnly: true },
    ...(isWide
      ? []
      : [
          {
            source: 'category',
            label: t('tasks.category'),
            isWideOnly: true,
            render: ({ category }: TaskRow) => word('taskCategory', category),
          },
        ]),
  ];
  return (
    <ResourceList<TaskRow>
      title={t('tasks.title')}
      help={t('tasks.help')}
      filters={[
        searchFilter(),
        <SelectInput
          key="status"
          source="status"
          label={t('word.state')}
          choices={[
            { id: 'assigned', name: t('tasks.allAssigned') },
            ...useChoices('taskStatus', TASK_STATUSES),
            { id: 'due_soon', name: t('tasks.dueSoon') },
          ]}
          alwaysOn
        />,
        <SelectInput
          key="category"
          source="category"
          label={t('tasks.category')}
          choices={useChoices('taskCategory', TASK_CATEGORIES)}
        />,
        <SelectInput
          key="kind"
          source="kind"
          label={t('tasks.kind')}
          choices={useChoices('taskKind', TASK_KINDS)}
        />,
        <ProgrammeInput key="programmeCode" source="programmeCode" label={t('tasks.programme')} />,
        <SelectInput
          key="toConfirm"
          source="toConfirm"
          label={t('tasks.confirmation')}
          choices={[{ id: 'true', name: t('tasks.toConfirm') }]}
        />,
        ...(isWide
          ? [<CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} alwaysOn />]
          : []),
      ]}
      above={<TaskListCounters />}
      columns={columns}
      linkOf={({ id }) => `/tasks/${id}/show`}
      actions={
        <>
          {mayExport ? <ExportMenu path="tasks/export" filters={EXPORT_FILTERS} /> : null}
          {mayWrite ? (
            <Button component={Link} to="/tasks/create" variant="contained">
              {t('tasks.add')}
            </Button>
          ) : null}
        </>
      }
      empty={<EmptyState title={t('tasks.emptyTitle')}>{t('tasks.emptyBody')}</EmptyState>}
    />
  );
}

import { Typography } from '@mui/material';

import { Panel } from '../../components/Panel';
import { RecordLink } from '../../components/RecordLink';
import { RecordTable } from '../../components/RecordTable';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import type { Task } from '../task.types';
import { TaskStatusChip } from '../TaskStatusChip';

/** What of the task was handed down to named people, and from what it was handed down itself. */
export function ChildrenPanel({ task }: { readonly task: Task }) {
  const t = useText();
  const format = useFormat();
  if (task.children.length === 0 && task.parentId === null) return null;
  return (
    <Panel title={t('taskPage.children')}>
      {task.parentId ? (
        <Typography sx={{ mb: task.children.length > 0 ? 1 : 0 }}>
          {t('taskPage.partOf')}{' '}
          <RecordLink to={`/tasks/${task.parentId}/show`}>
            {task.parentTitle ?? t('taskPage.parent')}
          </RecordLink>
        </Typography>
      ) : null}
      {task.children.length > 0 ? (
        <RecordTable
          caption={t('taskPage.children')}
          rows={task.children}
          linkOf={({ id }) => `/tasks/${id}/show`}
          columns={[
            { source: 'title', label: t('tasks.name') },
            { source: 'ownerName', label: t('tasks.owner') },
            {
              source: 'status',
              label: t('word.state'),
              render: ({ status }) => <TaskStatusChip status={status} />,
            },
            {
              source: 'deadline',
              label: t('tasks.deadline'),
              render: ({ deadline }) => format.date(deadline),
            },
            {
              source: 'percent',
              label: t('tasks.percent'),
              isNumeric: true,
              render: ({ percent }) => (percent === null ? '–' : format.number(percent)),
            },
          ]}
        />
      ) : null}
    </Panel>
  );
}

import { Alert } from '@mui/material';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Task } from './task.types';
import { TaskStatusChip } from './TaskStatusChip';

export function TaskFacts({ task }: { readonly task: Task }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const due = task.deadline ? format.date(task.deadline) : word('rhythm', task.rhythm);
  const original =
    task.isExtended && task.originalDeadline
      ? ` (${t('tasks.originally', { date: format.date(task.originalDeadline) })})`
      : '';
  const document = [
    task.documentNumber,
    format.date(task.documentDate),
    task.documentIssuer,
    task.documentAbstract,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Panel title={t('tasks.now')} actions={<TaskStatusChip status={task.status} />}>
      {task.returnReason ? (
        <Alert severity="warning" sx={{ mb: 2 }}>{`${t('tasks.returned')}: ${task.returnReason}`}</Alert>
      ) : null}
      {task.isAwaitingConfirmation ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('tasks.awaiting')}
        </Alert>
      ) : null}
      <Facts
        facts={[
          {
            label: t('tasks.why'),
            value: [task.statusReason, task.dispositionReason].filter(Boolean).join(' '),
          },
          { label: t('tasks.deadline'), value: `${due}${original}` },
          { label: t('tasks.owner'), value: [task.ownerName, task.ownerPosition].filter(Boolean).join(', ') },
          { label: t('tasks.lead'), value: task.leadOrg },
          { label: t('tasks.supporting'), value: task.supportingOrgs.join(', ') },
          { label: t('tasks.deliverable'), value: task.deliverable },
          { label: t('tasks.authority'), value: task.authority },
          { label: t('tasks.category'), value: word('taskCategory', task.category) },
          { label: t('tasks.programme'), value: task.programmeName },
          { label: t('tasks.document'), value: document },
          { label: t('tasks.description'), value: task.description },
          { label: t('tasks.public'), value: t(task.isPublic ? 'word.yes' : 'word.no') },
        ]}
      />
    </Panel>
  );
}

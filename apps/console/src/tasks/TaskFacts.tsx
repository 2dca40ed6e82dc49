import { Alert } from '@mui/material';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Task } from './task.types';
import { TaskDeadline } from './TaskDeadline';
import { TaskFlags } from './TaskFlags';

export function TaskFacts({ task }: { readonly task: Task }) {
  const t = useText();
  const word = useWord();
  const extension = [task.extensionReason, task.extensionDocument].filter(Boolean).join(' · ');
  return (
    <Panel title={t('tasks.now')} actions={<TaskFlags task={task} />}>
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
          { label: t('tasks.deadline'), value: <TaskDeadline task={task} /> },
          ...(task.isExtended ? [{ label: t('taskPage.extension'), value: extension }] : []),
          { label: t('tasks.percent'), value: task.percent },
          { label: t('tasks.owner'), value: [task.ownerName, task.ownerPosition].filter(Boolean).join(', ') },
          { label: t('tasks.lead'), value: task.leadOrg },
          { label: t('tasks.supporting'), value: task.supportingOrgs.join(', ') },
          { label: t('tasks.deliverable'), value: task.deliverable },
          { label: t('tasks.authority'), value: task.authority },
          { label: t('tasks.category'), value: word('taskCategory', task.category) },
          {
            label: t('tasks.programme'),
            value: [task.programmeName, task.stageName].filter(Boolean).join(' · '),
          },
          { label: t('tasks.description'), value: task.description },
          { label: t('tasks.public'), value: t(task.isPublic ? 'word.yes' : 'word.no') },
        ]}
      />
    </Panel>
  );
}

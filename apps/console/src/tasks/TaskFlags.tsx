import { Stack } from '@mui/material';

import { StatusChip } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { TaskRow } from './task.types';
import { TaskStatusChip } from './TaskStatusChip';

interface TaskFlagsProps {
  readonly task: TaskRow;
  /** Where the place already tells the status, as in a column of the board. */
  readonly withStatus?: boolean;
}

/** Status and what must not be overlooked, each as sign and word. */
export function TaskFlags({ task, withStatus = true }: TaskFlagsProps) {
  const t = useText();
  const word = useWord();
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {withStatus ? <TaskStatusChip status={task.status} /> : null}
      {task.isDueSoon ? <StatusChip tone="behind" label={t('tasks.dueSoon')} /> : null}
      {task.risk.isAtRisk ? <StatusChip tone="behind" label={word('taskRisk', 'at_risk')} /> : null}
      {task.risk.isBlocked ? <StatusChip tone="missing" label={word('taskRisk', 'blocked')} /> : null}
      {task.isAwaitingConfirmation ? <StatusChip tone="onTrack" label={t('taskWork.awaiting')} /> : null}
    </Stack>
  );
}

import { Box, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

import { RecordLink } from '../components/RecordLink';
import { useText } from '../messages/useText';
import type { TaskRow } from './task.types';
import { TaskDeadline } from './TaskDeadline';
import { TaskFlags } from './TaskFlags';
import { TaskRemarks } from './TaskRemarks';
import { TaskStepButtons } from './TaskStepButtons';

interface TaskCardProps {
  readonly task: TaskRow;
  readonly withStatus?: boolean;
  readonly withCommune?: boolean;
  /** Before the title, e.g. a box to select it. */
  readonly mark?: ReactNode;
}

/** One task on a board, a phone or a day: what, until when, who, how far, what is wrong, and the next step. */
export function TaskCard({ task, withStatus = true, withCommune = false, mark }: TaskCardProps) {
  const t = useText();
  const { title, communeName, ownerName, percent } = task;
  return (
    <Paper component="li" sx={{ p: 1.5, listStyle: 'none' }}>
      <Stack direction="row" sx={{ gap: 0.5, alignItems: 'flex-start' }}>
        {mark}
        <Box sx={{ flex: 1, overflowWrap: 'anywhere', '& a': { display: 'block', py: { xs: 1, sm: 0.25 } } }}>
          <RecordLink to={`/tasks/${task.id}/show`}>{title}</RecordLink>
        </Box>
      </Stack>
      <TaskFlags task={task} withStatus={withStatus} />
      <Typography variant="body2" component="div" sx={{ mt: 0.75 }}>
        <TaskDeadline task={task} />
        {percent === null ? '' : ` · ${percent} %`}
        {withCommune ? ` · ${communeName}` : ''}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {ownerName ?? t('taskWork.noOwner')}
      </Typography>
      <TaskRemarks task={task} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1, '&:empty': { display: 'none' } }}>
        <TaskStepButtons task={task} />
      </Stack>
    </Paper>
  );
}

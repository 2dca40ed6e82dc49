import { Paper, Stack, Typography } from '@mui/material';

import { useText } from '../../messages/useText';
import type { Task } from '../task.types';
import { TaskRemarks } from '../TaskRemarks';
import type { TaskStep } from './task-steps';
import { TaskStepButton } from './TaskStepButton';

interface NextStepProps {
  readonly task: Task;
  readonly steps: readonly TaskStep[];
}

/** The next best step with why it is, then everything else that may be done. */
export function NextStep({ task, steps }: NextStepProps) {
  const t = useText();
  const [first, ...others] = steps;
  if (first === undefined) return null;
  return (
    <Paper
      component="section"
      aria-label={t('taskPage.next')}
      className="no-print"
      sx={{ p: 2, mb: 2, borderLeft: 4, borderLeftColor: 'primary.main' }}
    >
      <Typography variant="h2">{t('taskPage.next')}</Typography>
      <Typography>{t(`taskPage.why.${first}`)}</Typography>
      <TaskRemarks task={task} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        <TaskStepButton step={first} task={task} variant="contained" />
        {others.map((step) => (
          <TaskStepButton key={step} step={step} task={task} />
        ))}
      </Stack>
    </Paper>
  );
}

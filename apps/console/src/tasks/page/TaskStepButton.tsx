import { Button, type ButtonProps } from '@mui/material';
import { Link } from 'react-router-dom';

import { ActionButton } from '../../components/ActionButton';
import { useText } from '../../messages/useText';
import { ReportDialog } from '../ReportDialog';
import type { Task } from '../task.types';
import { TaskActionDialog } from '../TaskActionDialog';
import { BlockDialog } from './BlockDialog';
import { ExplainDialog } from './ExplainDialog';
import { HandDownDialog } from './HandDownDialog';
import { ReassignDialog } from './ReassignDialog';
import type { TaskStep } from './task-steps';

interface TaskStepButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly step: TaskStep;
  readonly task: Task;
}

/** The button of one step with the dialog it opens. */
export function TaskStepButton({ step, task, variant = 'outlined' }: TaskStepButtonProps) {
  const t = useText();
  if (step === 'edit') {
    return (
      <Button component={Link} to={`/tasks/${task.id}`} variant={variant}>
        {t('form.edit')}
      </Button>
    );
  }
  return (
    <ActionButton label={t(`taskPage.step.${step}`)} size="medium" variant={variant}>
      {(onClose) => <StepDialog step={step} task={task} onClose={onClose} />}
    </ActionButton>
  );
}

function StepDialog({
  step,
  ...dialog
}: {
  readonly step: Exclude<TaskStep, 'edit'>;
  readonly task: Task;
  readonly onClose: () => void;
}) {
  switch (step) {
    case 'report':
      return <ReportDialog {...dialog} />;
    case 'explain':
      return <ExplainDialog {...dialog} />;
    case 'block':
      return <BlockDialog {...dialog} />;
    case 'handDown':
      return <HandDownDialog {...dialog} />;
    case 'reassign':
      return <ReassignDialog {...dialog} />;
    default:
      return <TaskActionDialog action={step} {...dialog} />;
  }
}

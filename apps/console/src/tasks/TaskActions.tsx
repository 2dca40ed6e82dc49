import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { actionsOf } from './task-actions';
import type { Task } from './task.types';
import { TaskActionDialog } from './TaskActionDialog';

/** What may be done with the task now, by this person. */
export function TaskActions({ task }: { readonly task: Task }) {
  const t = useText();
  const mayWrite = useMay('task:write');
  const mayAssign = useMay('task:assign');
  const mayConfirm = useMay('task:confirm');
  return (
    <>
      {actionsOf(task, { mayAssign, mayConfirm }).map((action) => (
        <ActionButton
          key={action}
          label={t(`tasks.action.${action}`)}
          size="medium"
          {...(action === 'assign' || action === 'confirm' ? { variant: 'contained' } : {})}
        >
          {(close) => <TaskActionDialog action={action} task={task} onClose={close} />}
        </ActionButton>
      ))}
      {mayWrite ? (
        <Button component={Link} to={`/tasks/${task.id}`}>
          {t('form.edit')}
        </Button>
      ) : null}
    </>
  );
}

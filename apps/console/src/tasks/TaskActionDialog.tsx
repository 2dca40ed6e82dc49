import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import type { TaskRowAction } from './task-actions';
import type { TaskRow } from './task.types';

interface TaskActionDialogProps {
  readonly action: TaskRowAction;
  readonly task: TaskRow;
  readonly onClose: () => void;
}

const ASKS_REASON: ReadonlySet<TaskRowAction> = new Set(['return', 'extend', 'pause', 'not-applicable']);
const ASKS_DOCUMENT: ReadonlySet<TaskRowAction> = new Set(['extend', 'pause', 'not-applicable']);

/** Any of the task's decisions; asks only for what that decision needs. */
export function TaskActionDialog({ action, task, onClose }: TaskActionDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={`${t(`tasks.action.${action}`)}: ${task.title}`}
      help={t(`tasks.actionHelp.${action}`)}
      submitLabel={t(`tasks.action.${action}`)}
      // A refusal to assign names the task's own fields.
      resource={action === 'assign' ? 'tasks' : 'task-decisions'}
      path={`tasks/${task.id}/${action}`}
      version={task.version}
      onClose={onClose}
    >
      {action === 'extend' ? <DateField source="deadline" validate={required()} /> : null}
      {ASKS_REASON.has(action) ? (
        <TextInput source="reason" multiline minRows={2} validate={required()} />
      ) : null}
      {ASKS_DOCUMENT.has(action) ? (
        <TextInput source="document" helperText={t('tasks.documentHelp')} />
      ) : null}
    </ActionDialog>
  );
}

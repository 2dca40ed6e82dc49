import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../../components/ActionDialog';
import { useText } from '../../messages/useText';
import { OwnerInput } from '../OwnerInput';
import type { TaskDialogProps } from './task-dialog.types';

/** Another person answers for the task, for a reason. */
export function ReassignDialog({ task, onClose }: TaskDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('taskPage.step.reassign')}
      help={task.ownerName ? t('taskPage.reassignHelp', { name: task.ownerName }) : undefined}
      submitLabel={t('taskPage.step.reassign')}
      resource="task-steps"
      path={`tasks/${task.id}/reassign`}
      version={task.version}
      onClose={onClose}
    >
      <OwnerInput communeCode={task.communeCode} isRequired />
      <TextInput source="reason" multiline minRows={2} validate={required()} />
      <TextInput source="document" helperText={t('tasks.documentHelp')} />
    </ActionDialog>
  );
}

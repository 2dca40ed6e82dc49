import { TextInput, maxLength, minLength, required } from 'react-admin';

import { ActionDialog } from '../../components/ActionDialog';
import { DateField } from '../../components/DateField';
import { useText } from '../../messages/useText';
import { OwnerInput } from '../OwnerInput';
import type { TaskDialogProps } from './task-dialog.types';

/** A part of the task for a named person of the commune; a draft until its own six clarities are given. */
export function HandDownDialog({ task, onClose }: TaskDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('taskPage.step.handDown')}
      help={t('taskPage.handDownHelp')}
      submitLabel={t('taskPage.handDown')}
      resource="tasks"
      path={`tasks/${task.id}/hand-down`}
      defaultValues={{ title: task.title, deadline: task.deadline, deliverable: task.deliverable }}
      onClose={onClose}
    >
      <OwnerInput communeCode={task.communeCode} isRequired />
      <TextInput source="title" multiline validate={[required(), minLength(5), maxLength(500)]} />
      <DateField source="deadline" />
      <TextInput source="deliverable" multiline />
    </ActionDialog>
  );
}

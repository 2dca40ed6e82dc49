import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { AssignmentDialogProps } from './assignment-dialog-props';

/** Marks an entry as made by mistake. It stays readable, with the reason. */
export function VoidDialog({ assignment, person, onClose }: AssignmentDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('assignment.voidTitle', { name: person.fullName, position: assignment.positionName })}
      help={t('assignment.voidHelp')}
      submitLabel={t('assignment.void')}
      resource="assignments"
      path={`assignments/${assignment.id}/void`}
      version={assignment.version}
      isDangerous
      onClose={onClose}
    >
      <TextInput
        source="reason"
        label={t('assignment.voidReason')}
        multiline
        minRows={2}
        validate={required()}
      />
    </ActionDialog>
  );
}

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { AssignmentDialogProps } from './assignment-dialog-props';

/** Makes this the post the person is first known by; the mark leaves the other posts. */
export function PrimaryDialog({ assignment, person, onClose }: AssignmentDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('assignment.makePrimaryTitle', { name: person.fullName, position: assignment.positionName })}
      help={t('assignment.primaryHelp')}
      submitLabel={t('assignment.makePrimary')}
      resource="assignments"
      path={`assignments/${assignment.id}`}
      method="PATCH"
      version={assignment.version}
      transform={() => ({ isPrimary: true })}
      onClose={onClose}
    />
  );
}

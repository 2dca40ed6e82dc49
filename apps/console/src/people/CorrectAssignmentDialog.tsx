import { TextInput } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { AssignmentDialogProps } from './assignment-dialog-props';
import { DecisionInputs, TermInputs } from './assignment-inputs';

/** Puts right what was typed wrongly; a change of the real world is an end, a hand-over or a new post. */
export function CorrectAssignmentDialog({ assignment, person, onClose }: AssignmentDialogProps) {
  const t = useText();
  const { term, isPrimary, isPublished, decisionNumber, decisionDate, decisionIssuer, note } = assignment;
  return (
    <ActionDialog
      title={t('assignment.correctTitle', { name: person.fullName, position: assignment.positionName })}
      help={t('assignment.correctHelp')}
      submitLabel={t('form.save')}
      resource="assignments"
      path={`assignments/${assignment.id}`}
      method="PATCH"
      version={assignment.version}
      defaultValues={{ term, isPrimary, isPublished, decisionNumber, decisionDate, decisionIssuer, note }}
      onClose={onClose}
    >
      <DecisionInputs />
      <TermInputs />
      <TextInput source="note" multiline />
    </ActionDialog>
  );
}

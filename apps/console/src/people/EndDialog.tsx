import { DateField } from '../components/DateField';
import { END_KINDS } from '../components/codes';
import { today } from '@cis/ui';
import { SelectInput, TextInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { AssignmentDialogProps } from './assignment-dialog-props';

/** Ends a post: from which day it is no longer held, why, and by which decision. */
export function EndDialog({ assignment, person, onClose }: AssignmentDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('assignment.endTitle', { name: person.fullName, position: assignment.positionName })}
      help={t('assignment.endHelp')}
      submitLabel={t('assignment.end')}
      resource="assignments"
      path={`assignments/${assignment.id}/end`}
      version={assignment.version}
      defaultValues={{ endsOn: today() }}
      onClose={onClose}
    >
      <DateField source="endsOn" validate={required()} helperText={t('assignment.endsOnHelp')} />
      <SelectInput source="endKind" choices={useChoices('endKind', END_KINDS)} validate={required()} />
      <TextInput source="endDecisionNumber" />
      <DateField source="endDecisionDate" />
    </ActionDialog>
  );
}

import { today } from '@cis/ui';
import { SelectInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { END_KINDS } from '../components/codes';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { AssignmentDialogProps } from './assignment-dialog-props';
import { DecisionInputs, KindInput } from './assignment-inputs';
import { SuccessorInputs, successorOf } from './SuccessorInputs';

/** Ends this post and starts it for the successor on the same day, in one step. */
export function HandoverDialog({ assignment, person, onClose }: AssignmentDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('assignment.handoverTitle', { name: person.fullName, position: assignment.positionName })}
      help={t('assignment.handoverHelp')}
      submitLabel={t('assignment.handover')}
      resource="assignments"
      path={`assignments/${assignment.id}/handover`}
      version={assignment.version}
      defaultValues={{
        endsOn: today(),
        successorIs: 'known',
        successor: { kind: assignment.kind, term: assignment.term },
      }}
      transform={successorOf}
      onClose={onClose}
    >
      <DateField source="endsOn" label={t('assignment.handoverOn')} validate={required()} />
      <SelectInput
        source="endKind"
        choices={useChoices('endKind', END_KINDS)}
        validate={required()}
        helperText={t('assignment.handoverEndKind')}
      />
      <SuccessorInputs communeCode={person.communeCode} exceptId={person.id} />
      <KindInput positionCode={assignment.positionCode} within="successor." />
      <DecisionInputs within="successor." />
    </ActionDialog>
  );
}

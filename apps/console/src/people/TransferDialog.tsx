import { today } from '@cis/ui';
import { TextInput, required } from 'react-admin';
import { useNavigate } from 'react-router-dom';

import { ActionDialog } from '../components/ActionDialog';
import { CommuneInput } from '../components/catalogue-inputs';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';
import type { Person } from './person.types';

interface TransferDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Moves a person to another commune: the posts here end, the record there begins. */
export function TransferDialog({ person, onClose }: TransferDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <ActionDialog
      title={t('people.transferTitle', { name: person.fullName })}
      help={t('people.transferHelp', { commune: person.communeName })}
      submitLabel={t('people.transfer')}
      resource="transfers"
      path={`people/${person.id}/transfer`}
      version={person.version}
      defaultValues={{ transferredOn: today() }}
      onClose={onClose}
      onDone={(record) => void navigate(`/people/${(record as Person).id}/show`)}
    >
      <CommuneInput source="toCommuneCode" validate={required()} />
      <DateField source="transferredOn" validate={required()} helperText={t('people.transferredOnHelp')} />
      <TextInput source="decisionNumber" helperText={t('assignment.decisionHelp')} />
      <DateField source="decisionDate" />
    </ActionDialog>
  );
}

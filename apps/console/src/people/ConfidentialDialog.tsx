import type { ConfidentialBody } from '@cis/contracts/personnel.responses';
import { TextInput } from 'react-admin';

import { DateField } from '../components/DateField';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';

interface ConfidentialDialogProps {
  readonly personId: string;
  readonly row: ConfidentialBody;
  readonly onClose: () => void;
}

export function ConfidentialDialog({ personId, row, onClose }: ConfidentialDialogProps) {
  const t = useText();
  const { partyJoinedOn, career, awardsDiscipline, ethnicity, religion } = row;
  return (
    <ActionDialog
      title={t('people.tabConfidential')}
      help={t('people.confidentialHelp')}
      submitLabel={t('form.save')}
      resource="confidential"
      path={`people/${personId}/confidential`}
      method="PUT"
      version={row.version}
      defaultValues={{ partyJoinedOn, career, awardsDiscipline, ethnicity, religion }}
      onClose={onClose}
    >
      <DateField source="partyJoinedOn" />
      <TextInput source="career" multiline minRows={4} />
      <TextInput source="awardsDiscipline" multiline minRows={2} />
      <TextInput source="ethnicity" />
      <TextInput source="religion" />
    </ActionDialog>
  );
}

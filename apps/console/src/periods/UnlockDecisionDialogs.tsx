import { LONGEST_UNLOCK_DAYS } from '@cis/contracts/periods.constants';
import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';

interface UnlockDecisionProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const USUAL_DAYS = 7;

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000);

/** Opens the periods until a day for all that were chosen. */
export function GrantUnlockDialog({ ids, onClose, onDone }: UnlockDecisionProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('unlocks.grantTitle', { count: ids.length })}
      help={t('unlocks.grantHelp', { days: LONGEST_UNLOCK_DAYS })}
      submitLabel={t('unlocks.grant')}
      resource="unlock-requests"
      path="unlock-requests/grant"
      defaultValues={{ ids, expiresOn: inDays(USUAL_DAYS) }}
      onClose={onClose}
      onDone={onDone}
    >
      <DateField source="expiresOn" validate={required()} />
      <TextInput source="note" multiline minRows={2} />
    </ActionDialog>
  );
}

/** Refuses all that were chosen, with one note. */
export function RefuseUnlockDialog({ ids, onClose, onDone }: UnlockDecisionProps) {
  const t = useText();
  return (
    <ActionDialog
      title={t('unlocks.refuseTitle', { count: ids.length })}
      help={t('unlocks.refuseHelp')}
      submitLabel={t('unlocks.refuse')}
      resource="unlock-requests"
      path="unlock-requests/refuse"
      defaultValues={{ ids }}
      isDangerous
      onClose={onClose}
      onDone={onDone}
    >
      <TextInput source="note" multiline minRows={2} validate={required()} />
    </ActionDialog>
  );
}

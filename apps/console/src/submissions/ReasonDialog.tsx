import { maxLength, required, TextInput } from 'react-admin';

import { ActionDialog, type ActionDialogProps } from '../components/ActionDialog';
import { useText } from '../messages/useText';

const LONGEST = 1000;

/** A step that needs a reason, and nothing else. */
export function ReasonDialog(props: Omit<ActionDialogProps, 'resource' | 'children'>) {
  const t = useText();
  return (
    <ActionDialog {...props} resource="submissions">
      <TextInput
        source="reason"
        label={t('submissions.reason')}
        multiline
        minRows={3}
        autoFocus
        validate={[required(), maxLength(LONGEST)]}
      />
    </ActionDialog>
  );
}

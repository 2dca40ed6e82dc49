import { maxLength, required, TextInput } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useText } from '../messages/useText';

const LONGEST = 2000;

interface AskDialogProps {
  readonly submissionId: string;
  /** Null: about the whole report. */
  readonly indicatorCode: string | null;
  readonly about?: string;
  readonly onClose: () => void;
}

export function AskDialog({ submissionId, indicatorCode, about, onClose }: AskDialogProps) {
  const t = useText();
  return (
    <ActionDialog
      title={about ? `${t('submissions.askTitle')}: ${about}` : t('submissions.askTitle')}
      help={t('submissions.askHelp')}
      submitLabel={t('submissions.ask')}
      resource="submissions"
      path={`submissions/${submissionId}/questions`}
      transform={(values) => ({ ...values, indicatorCode })}
      onClose={onClose}
    >
      <TextInput
        source="question"
        label={t('submissions.question')}
        multiline
        minRows={3}
        autoFocus
        validate={[required(), maxLength(LONGEST)]}
      />
      <DateField source="dueOn" label={t('submissions.questionDue')} />
    </ActionDialog>
  );
}

import { Alert } from '@mui/material';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import type { EntryForm } from './submission.types';

interface SubmitDialogProps {
  readonly form: Pick<EntryForm, 'form' | 'period' | 'submission'>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Says what happens, then seals and sends. */
export function SubmitDialog({ form, onClose, onDone }: SubmitDialogProps) {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const number = (form.submission?.sealedNumber ?? 0) + 1;
  return (
    <ActionDialog
      title={t('submissions.sendTitle', { period: periodLabel(form.period) })}
      help={t('submissions.sendHelp', { number })}
      submitLabel={t(number === 1 ? 'submissions.send' : 'submissions.sendAgain')}
      resource="submissions"
      path="submissions"
      transform={() => ({ form: form.form, periodCode: form.period.code })}
      onClose={onClose}
      {...(onDone ? { onDone } : {})}
    >
      {form.period.isLate ? <Alert severity="warning">{t('submissions.sendLate')}</Alert> : null}
    </ActionDialog>
  );
}

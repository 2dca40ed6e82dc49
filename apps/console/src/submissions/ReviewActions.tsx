import { Stack } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { useMay } from '../providers/session';
import { AskDialog } from './AskDialog';
import { ReasonDialog } from './ReasonDialog';
import type { SubmissionDetail } from './submission.types';
import { useRefusals } from './useRefusals';

/** What can be done with the whole report. */
export function ReviewActions({ submission }: { readonly submission: SubmissionDetail }) {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const tellRefusals = useRefusals();
  const [mayReview, mayPublish, maySubmit] = [
    useMay('submission:review'),
    useMay('submission:publish'),
    useMay('submission:submit'),
  ];
  const { id, state, sealedNumber } = submission;
  const isWaiting = state === 'submitted' || state === 'returned';
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', ml: 'auto' }}>
      {mayReview && sealedNumber > 0 ? (
        <ActionButton label={t('submissions.ask')}>
          {(close) => <AskDialog submissionId={id} indicatorCode={null} onClose={close} />}
        </ActionButton>
      ) : null}
      {mayPublish && (state === 'approved' || isWaiting) ? (
        <ActionButton
          variant="contained"
          label={t(state === 'approved' ? 'submissions.publish' : 'submissions.approveAndPublish')}
        >
          {(close) => (
            <ActionDialog
              title={t('submissions.publishTitle', { count: 1 })}
              help={t('submissions.publishHelp')}
              submitLabel={t('submissions.publish')}
              resource="submissions"
              path="submissions/publish"
              transform={() => ({ ids: [id], approve: isWaiting })}
              onDone={tellRefusals}
              onClose={close}
            />
          )}
        </ActionButton>
      ) : null}
      {mayPublish && state === 'published' ? (
        <ActionButton label={t('submissions.withdraw')} color="error">
          {(close) => (
            <ReasonDialog
              title={t('submissions.withdrawTitle')}
              help={t('submissions.withdrawHelp')}
              submitLabel={t('submissions.withdraw')}
              path="submissions/withdraw"
              transform={(values) => ({ ...values, ids: [id] })}
              onDone={tellRefusals}
              onClose={close}
              isDangerous
            />
          )}
        </ActionButton>
      ) : null}
      {maySubmit && (state === 'approved' || state === 'published') ? (
        <ActionButton label={t('submissions.reopen')}>
          {(close) => (
            <ReasonDialog
              title={t('submissions.reopenTitle', { period: periodLabel(submission) })}
              help={t('submissions.reopenHelp')}
              submitLabel={t('submissions.reopen')}
              path={`submissions/${id}/reopen`}
              onClose={close}
            />
          )}
        </ActionButton>
      ) : null}
    </Stack>
  );
}

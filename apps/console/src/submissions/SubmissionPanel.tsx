import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { useMay } from '../providers/session';
import { ExplanationList } from './ExplanationList';
import { missingRows, ReadinessList, warnedRows } from './ReadinessList';
import { ReasonDialog } from './ReasonDialog';
import type { EntryForm, SubmissionDetail } from './submission.types';
import { SubmissionState } from './SubmissionState';
import { SubmitDialog } from './SubmitDialog';

interface SubmissionPanelProps {
  readonly form: Pick<EntryForm, 'form' | 'period' | 'submission' | 'rows' | 'mayEnter'>;
  /** Some figure is not saved yet: what would be sealed is not what is seen. */
  readonly hasUnsaved?: boolean;
  /** Brings the figure of an indicator into view and puts the cursor there. */
  readonly onFocusCell: (indicatorCode: string) => void;
  /** The form was sent or opened again. */
  readonly onChanged?: () => void;
}

/** Where the form stands, what is missing before it can be sent, what came back, and the button. */
export function SubmissionPanel({ form, hasUnsaved = false, onFocusCell, onChanged }: SubmissionPanelProps) {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const maySubmit = useMay('submission:submit');
  const mayPrepare = useMay('observation:write') || maySubmit;
  const { submission, rows } = form;
  const detail = useApi<SubmissionDetail>(
    submission && submission.sealedNumber > 0 ? `submissions/${submission.id}` : null,
  );
  const isOpen = !submission || ['draft', 'submitted', 'returned'].includes(submission.state);
  const isWaiting = submission?.state === 'submitted' && submission.changedCount === 0;
  const hasToChange = submission?.state === 'returned' && submission.changedCount === 0;
  const [missing, warned] = [missingRows(rows), warnedRows(rows)];
  const isReady =
    form.mayEnter && missing.length === 0 && warned.length === 0 && rows.some(({ cell }) => cell !== null);
  return (
    <Panel
      title={t('submissions.panelTitle')}
      actions={
        <>
          {submission ? <SubmissionState header={submission} /> : null}
          {submission && submission.sealedNumber > 0 ? (
            <Button component={Link} to={`/submissions/${submission.id}/show`} size="small">
              {t('submissions.openReport')}
            </Button>
          ) : null}
        </>
      }
    >
      <StateLines form={form} />
      <ReturnedLines detail={detail.data} form={form} onFocusCell={onFocusCell} />
      {mayPrepare && isOpen && !isWaiting && form.mayEnter ? (
        <>
          <ReadinessList
            title={t('submissions.missingTitle', { count: missing.length })}
            rows={missing}
            onFocusCell={onFocusCell}
          />
          <ReadinessList
            title={t('submissions.warningTitle', { count: warned.length })}
            rows={warned}
            onFocusCell={onFocusCell}
          />
          {isReady ? (
            <Typography sx={{ mb: 1 }}>
              {t(
                hasToChange
                  ? 'submissions.correctFirst'
                  : maySubmit
                    ? 'submissions.ready'
                    : 'submissions.readyForLeader',
              )}
            </Typography>
          ) : null}
          {hasUnsaved ? <Typography color="text.secondary">{t('submissions.unsaved')}</Typography> : null}
        </>
      ) : null}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {maySubmit && isOpen && !isWaiting ? (
          <ActionButton
            variant="contained"
            label={t(
              submission && submission.sealedNumber > 0 ? 'submissions.sendAgain' : 'submissions.send',
            )}
            disabled={!isReady || hasUnsaved || hasToChange}
          >
            {(close) => (
              <SubmitDialog form={form} onClose={close} {...(onChanged ? { onDone: onChanged } : {})} />
            )}
          </ActionButton>
        ) : null}
        {maySubmit && submission && !isOpen ? (
          <ActionButton label={t('submissions.reopen')}>
            {(close) => (
              <ReasonDialog
                title={t('submissions.reopenTitle', { period: periodLabel(form.period) })}
                help={t('submissions.reopenHelp')}
                submitLabel={t('submissions.reopen')}
                path={`submissions/${submission.id}/reopen`}
                onClose={close}
                {...(onChanged ? { onDone: onChanged } : {})}
              />
            )}
          </ActionButton>
        ) : null}
      </Stack>
      {detail.data && detail.data.questions.length > 0 ? (
        <Box sx={{ mt: 2 }}>
          <Typography variant="h3" gutterBottom>
            {t('submissions.questionsTitle')}
          </Typography>
          <ExplanationList submission={detail.data} />
        </Box>
      ) : null}
    </Panel>
  );
}

/** What the state means, in a sentence. */
function StateLines({ form }: { readonly form: Pick<EntryForm, 'submission'> }) {
  const t = useText();
  const format = useFormat();
  const { submission } = form;
  if (!submission || submission.sealedNumber === 0) return null;
  const { state, sealedNumber: number, submittedAt, changedCount, correctionReason } = submission;
  return (
    <Stack sx={{ gap: 1, mb: 1 }}>
      {state === 'submitted' ? (
        <Typography>{t('submissions.sent', { number, at: format.instant(submittedAt) })}</Typography>
      ) : null}
      {state === 'approved' || state === 'published' ? (
        <Typography>{t(`submissions.${state}`, { number })}</Typography>
      ) : null}
      {correctionReason ? (
        <Alert severity="info">{t('submissions.correctionOpen', { reason: correctionReason })}</Alert>
      ) : null}
      {changedCount > 0 && state !== 'draft' ? (
        <Alert severity="warning">{t('submissions.changedSince', { count: changedCount })}</Alert>
      ) : null}
    </Stack>
  );
}

interface ReturnedLinesProps {
  readonly detail: SubmissionDetail | undefined;
  readonly form: Pick<EntryForm, 'submission'>;
  readonly onFocusCell: (indicatorCode: string) => void;
}

/** Each returned figure with who returned it and why. */
function ReturnedLines({ detail, form, onFocusCell }: ReturnedLinesProps) {
  const t = useText();
  const returned = (detail?.cells ?? []).filter(({ decision }) => decision === 'returned');
  if (returned.length === 0 || form.submission?.state === 'draft') return null;
  return (
    <Alert severity="error" sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {t('submissions.returnedTitle', { count: returned.length })}
      </Typography>
      {returned.map(({ indicatorCode, nameVi, reason, decidedByName }) => (
        <Typography key={indicatorCode} component="div">
          <Button
            size="small"
            color="inherit"
            onClick={() => onFocusCell(indicatorCode)}
            sx={{
              textTransform: 'none',
              textAlign: 'left',
              fontWeight: 600,
              p: 0,
              minHeight: { xs: 44, sm: 24 },
            }}
          >
            {nameVi}
          </Button>
          : “{reason}” — {decidedByName}
        </Typography>
      ))}
    </Alert>
  );
}

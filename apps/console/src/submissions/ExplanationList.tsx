import { Box, Stack, Typography } from '@mui/material';
import { maxLength, required, TextInput } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import type { Explanation, SubmissionDetail } from './submission.types';

const LONGEST = 5000;

interface ExplanationListProps {
  readonly submission: Pick<SubmissionDetail, 'id' | 'questions' | 'cells'>;
}

/** What was asked and what was answered; the commune answers here. */
export function ExplanationList({ submission }: ExplanationListProps) {
  const t = useText();
  const mayWrite = useMay('observation:write');
  const mayAnswer = useSession()?.tenant.kind === 'commune' && mayWrite;
  const nameOf = (code: string | null): string =>
    submission.cells.find(({ indicatorCode }) => indicatorCode === code)?.nameVi ??
    t('submissions.wholeReport');
  return (
    <Stack
      component="ul"
      aria-label={t('submissions.questionsTitle')}
      sx={{ gap: 1.5, m: 0, p: 0, listStyle: 'none' }}
    >
      {submission.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          about={nameOf(question.indicatorCode)}
          path={mayAnswer ? `submissions/${submission.id}/questions/${question.id}/answer` : null}
        />
      ))}
    </Stack>
  );
}

interface QuestionProps {
  readonly question: Explanation;
  readonly about: string;
  /** Null for those who do not answer. */
  readonly path: string | null;
}

function Question({ question, about, path }: QuestionProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      component="li"
      sx={{ borderLeft: 3, borderColor: question.answer ? 'divider' : 'warning.main', pl: 1.5 }}
    >
      <Typography variant="body2" color="text.secondary">
        {about} ·{' '}
        {t('submissions.askedBy', { name: question.askedByName ?? '', at: format.instant(question.askedAt) })}
        {question.dueOn ? ` · ${t('submissions.dueOn', { date: format.date(question.dueOn) })}` : ''}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line' }}>{question.question}</Typography>
      {question.answer ? (
        <>
          <Typography
            sx={{ whiteSpace: 'pre-line', mt: 0.5, pl: 1.5, borderLeft: 2, borderColor: 'success.main' }}
          >
            {question.answer}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {t('submissions.answerBy', {
              name: question.answeredByName ?? '',
              at: format.instant(question.answeredAt),
            })}
          </Typography>
        </>
      ) : path ? (
        <ActionButton label={t('submissions.answer')} variant="contained">
          {(close) => (
            <ActionDialog
              title={t('submissions.answerTitle')}
              help={question.question}
              submitLabel={t('submissions.answer')}
              resource="submissions"
              path={path}
              onClose={close}
            >
              <TextInput
                source="answer"
                label={t('submissions.answer')}
                multiline
                minRows={4}
                autoFocus
                validate={[required(), maxLength(LONGEST)]}
              />
            </ActionDialog>
          )}
        </ActionButton>
      ) : null}
    </Box>
  );
}

import { Stack, Typography } from '@mui/material';

import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { DifferencePanel } from './DifferencePanel';
import { ExplanationList } from './ExplanationList';
import { ReviewActions } from './ReviewActions';
import type { SubmissionDetail } from './submission.types';
import { SubmissionState } from './SubmissionState';
import { useSlotWords } from './useSlotWords';

/** A report with all that belongs to it; on its page and beside the reviewer's list. */
export function SubmissionView({ submission }: { readonly submission: SubmissionDetail }) {
  const t = useText();
  const slotWords = useSlotWords();
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <SubmissionState header={submission} />
        <Typography>{slotWords(submission).join(' · ')}</Typography>
        <ReviewActions submission={submission} />
      </Stack>
      <DifferencePanel submission={submission} />
      {submission.questions.length > 0 ? (
        <Panel title={t('submissions.questionsTitle')}>
          <ExplanationList submission={submission} />
        </Panel>
      ) : null}
      <Versions submission={submission} />
      <Events submission={submission} />
    </>
  );
}

/** Every sealed version; none is overwritten. */
function Versions({ submission }: { readonly submission: SubmissionDetail }) {
  const t = useText();
  const format = useFormat();
  if (submission.versions.length === 0) return null;
  return (
    <Panel title={t('submissions.versions')}>
      <RecordTable
        caption={t('submissions.versions')}
        rows={submission.versions.map((version) => ({ id: version.number, ...version }))}
        linkOf={({ number }) => `/submissions/${submission.id}/versions/${number}`}
        columns={[
          {
            source: 'number',
            label: t('submissions.version'),
            render: ({ number }) => t('submissions.versionName', { number }),
          },
          {
            source: 'sealedAt',
            label: t('submissions.sealedAt'),
            isUnbroken: true,
            render: ({ sealedAt, isLate }) =>
              `${format.instant(sealedAt)} (${t(isLate ? 'submissions.late' : 'submissions.onTime')})`,
          },
          { source: 'submittedByName', label: t('submissions.sender') },
          { source: 'reason', label: t('submissions.reason') },
          {
            source: 'hash',
            label: t('submissions.seal'),
            isWideOnly: true,
            render: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
          },
        ]}
      />
    </Panel>
  );
}

function Events({ submission }: { readonly submission: SubmissionDetail }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  if (submission.events.length === 0) return null;
  return (
    <Panel title={t('submissions.eventsTitle')}>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {submission.events.map(({ id, action, actorName, createdAt, reason, number }) => (
          <li key={id}>
            <Typography component="span" sx={{ fontWeight: 600 }}>
              {word('submissionAction', action)}
            </Typography>
            {number ? (
              <>
                {' '}
                <RecordLink to={`/submissions/${submission.id}/versions/${number}`}>
                  {t('submissions.versionName', { number })}
                </RecordLink>
              </>
            ) : null}
            <Typography component="span" color="text.secondary">
              {' '}
              · {format.instant(createdAt)}
              {actorName ? ` · ${actorName}` : ''}
            </Typography>
            {reason ? <Typography sx={{ whiteSpace: 'pre-line' }}>“{reason}”</Typography> : null}
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

import { Alert, Button, LinearProgress, Paper, Stack, Typography } from '@mui/material';

import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { isWaiting } from './slot-look';
import type { ReviewMatrix } from './submission.types';
import type { BulkWork } from './useBulkWork';

interface BulkBarProps {
  readonly matrix: ReviewMatrix;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly bulk: BulkWork;
}

/** What can be done with all that is selected, how far it is, and what was not possible. */
export function BulkBar({ matrix, selected, onSelect, bulk }: BulkBarProps) {
  const t = useText();
  const [mayReview, mayPublish] = [useMay('submission:review'), useMay('submission:publish')];
  const slots = matrix.items.flatMap((row) => row.slots);
  const waiting = slots.filter(isWaiting);
  const approved = slots
    .filter((slot) => slot?.state === 'approved')
    .flatMap((slot) => (slot ? [slot.id] : []));
  const ids = [...selected];
  if (!mayReview) return null;
  return (
    <Paper
      className="no-print"
      sx={{ p: 1.5, mb: 1.5, position: 'sticky', top: { xs: 56, sm: 64 }, zIndex: 3 }}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }} aria-live="polite">
          {t('submissions.selected', { count: selected.size })}
        </Typography>
        <Button
          size="small"
          disabled={waiting.length === 0}
          onClick={() => onSelect(new Set(waiting.map(({ id }) => id)))}
        >
          {t('submissions.selectAll')} ({waiting.length})
        </Button>
        {selected.size > 0 ? (
          <>
            <Button size="small" onClick={() => onSelect(new Set())}>
              {t('submissions.clear')}
            </Button>
            <Button
              variant="contained"
              disabled={bulk.isRunning}
              onClick={() => bulk.ask({ action: 'approve', ids })}
            >
              {t('submissions.approveSelected')}
            </Button>
            {mayPublish ? (
              <Button
                variant="contained"
                disabled={bulk.isRunning}
                onClick={() => bulk.ask({ action: 'approveAndPublish', ids })}
              >
                {t('submissions.approveAndPublish')}
              </Button>
            ) : null}
            <Button
              variant="outlined"
              color="error"
              disabled={bulk.isRunning}
              onClick={() => bulk.ask({ action: 'return', ids })}
            >
              {t('submissions.return')}
            </Button>
          </>
        ) : null}
        {mayPublish && approved.length > 0 ? (
          <Button
            variant="outlined"
            disabled={bulk.isRunning}
            onClick={() => bulk.ask({ action: 'publish', ids: approved })}
          >
            {t('submissions.publish')} ({approved.length})
          </Button>
        ) : null}
      </Stack>
      <Progress bulk={bulk} />
    </Paper>
  );
}

function Progress({ bulk }: { readonly bulk: BulkWork }) {
  const t = useText();
  const { total, finished, done, refused, isRunning } = bulk;
  if (total === 0) return null;
  return (
    <Stack sx={{ mt: 1, gap: 1 }} aria-live="polite">
      {isRunning ? (
        <>
          <LinearProgress variant="determinate" value={(finished / total) * 100} />
          <Typography variant="body2">{t('submissions.working', { done: finished, total })}</Typography>
        </>
      ) : (
        <Typography variant="body2">{t('submissions.done', { done, total })}</Typography>
      )}
      {refused.length > 0 ? (
        <Alert severity="warning" sx={{ maxHeight: 200, overflow: 'auto' }}>
          {t('submissions.refusedTitle', { count: refused.length })}
          <ul>
            {refused.map(({ id, name, detail }) => (
              <li key={id}>
                {name ? `${name}: ` : ''}
                {detail}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </Stack>
  );
}

import { Button, LinearProgress, Stack, Typography } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { FigureImport } from './figure-import.types';

const WHOLE = 100;

interface ImportProgressProps {
  readonly job: FigureImport;
  /** When it was asked, in milliseconds. */
  readonly askedAt: number;
  readonly onStop: () => void;
}

/** How far the saving or the undoing is, how long it will take, and how to stop it. */
export function ImportProgress({ job, askedAt, onStop }: ImportProgressProps) {
  const t = useText();
  const format = useFormat();
  const { done, total, startedAt } = job;
  const isUndoing = job.state === 'undoing';
  const progress = isUndoing ? 'figureImports.undoProgress' : 'figureImports.progress';
  const elapsed = startedAt ? (askedAt - Date.parse(startedAt)) / 1000 : 0;
  const left = done > 0 ? Math.max(1, Math.round((elapsed / done) * (total - done))) : null;
  return (
    <Stack sx={{ gap: 1, py: 2 }}>
      <LinearProgress
        variant={done === 0 ? 'indeterminate' : 'determinate'}
        value={total === 0 ? 0 : (done / total) * WHOLE}
        aria-label={t(progress, { done, total })}
      />
      <Typography aria-live="polite">
        {t(progress, { done: format.number(done), total: format.number(total) })}
        {left === null ? null : ` · ${t('figureImports.timeLeft', { seconds: format.number(left) })}`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t(isUndoing ? 'figureImports.undoLeave' : 'figureImports.leave')}
      </Typography>
      <div>
        <Button color="error" variant="outlined" onClick={onStop}>
          {t(isUndoing ? 'figureImports.undoStop' : 'figureImports.stop')}
        </Button>
      </div>
    </Stack>
  );
}

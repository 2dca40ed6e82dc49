import { Alert, Button, Stack } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { FigureImport } from './figure-import.types';

interface ImportSummaryProps {
  readonly job: FigureImport;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What came back, and what did not although it was asked for. */
function Undone({ undo }: Pick<FigureImport, 'undo'>) {
  const t = useText();
  const format = useFormat();
  return (
    <Stack sx={{ gap: 1 }}>
      <Alert severity="info">
        {undo
          ? t('figureImports.undoneCount', { count: format.number(undo.restored) })
          : t('figureImports.undone')}
      </Alert>
      {undo && undo.kept > 0 ? (
        <Alert severity="warning">{t('figureImports.undoKept', { count: format.number(undo.kept) })}</Alert>
      ) : null}
      {undo && undo.refused > 0 ? (
        <Alert severity="warning">
          {t('figureImports.undoRefused', { count: format.number(undo.refused) })}
        </Alert>
      ) : null}
    </Stack>
  );
}

/** How an import ended; what was saved can be taken back once. */
export function ImportSummary({ job, isBusy, onUndo }: ImportSummaryProps) {
  const t = useText();
  const format = useFormat();
  switch (job.state) {
    case 'applied':
      return (
        <>
          {job.fault ? (
            <Alert severity="error" sx={{ mb: 1 }}>
              {job.fault}
            </Alert>
          ) : null}
          <Alert
            severity="success"
            action={
              <Button color="inherit" disabled={isBusy} onClick={onUndo}>
                {t('figureImports.undo')}
              </Button>
            }
          >
            {t('figureImports.applied', { count: format.number(job.done) })}
          </Alert>
        </>
      );
    case 'undone':
      return <Undone undo={job.undo} />;
    case 'cancelled':
      return <Alert severity="info">{t('figureImports.cancelled')}</Alert>;
    default:
      return (
        <Stack sx={{ gap: 1 }}>
          <Alert severity="error">{job.fault ?? t('figureImports.failed')}</Alert>
        </Stack>
      );
  }
}

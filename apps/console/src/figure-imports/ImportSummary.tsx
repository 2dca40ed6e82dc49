import { Alert, Button, Stack } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { FigureImport } from './figure-import.types';

interface ImportSummaryProps {
  readonly job: FigureImport;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** How an import ended; what was saved can be taken back once. */
export function ImportSummary({ job, isBusy, onUndo }: ImportSummaryProps) {
  const t = useText();
  const format = useFormat();
  switch (job.state) {
    case 'applied':
      return (
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
      );
    case 'undone':
      return <Alert severity="info">{t('figureImports.undone')}</Alert>;
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

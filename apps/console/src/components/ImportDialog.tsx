import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { newKey } from '../providers/idempotency-key';
import { FaultNotice } from './FaultNotice';
import { changesNothing, ImportReportView, type ImportReport } from './ImportReportView';
import { useRefreshAfterChange } from './useRefreshAfterChange';

export interface ImportDialogProps {
  readonly path: string;
  readonly title: string;
  readonly help: string;
  readonly onClose: () => void;
}

/** Choose a file, see what it would do, then do it. Nothing is written while a row is faulty. */
export function ImportDialog({ path, title, help, onClose }: ImportDialogProps) {
  const t = useText();
  const refresh = useRefreshAfterChange();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);
  const [isDone, setDone] = useState(false);

  const send = async (chosen: File, dryRun: boolean): Promise<void> => {
    setRunning(true);
    setFault(null);
    try {
      const body = new FormData();
      body.append('file', chosen);
      const answer = await request<ImportReport>(`${path}?dryRun=${dryRun}`, {
        method: 'POST',
        body,
        key: newKey(),
      });
      setReport(answer.body);
      if (!dryRun) {
        setDone(answer.body.faults.length === 0);
        await refresh();
      }
    } catch (error) {
      setFault(error);
    } finally {
      setRunning(false);
    }
  };

  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    setReport(null);
    setDone(false);
    void send(chosen, true);
  };

  const isReady =
    file !== null && report !== null && report.faults.length === 0 && !changesNothing(report) && !isDone;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{help}</Typography>
        <Button component="label" variant="outlined" disabled={isRunning}>
          {file?.name ?? t('import.choose')}
          <input
            type="file"
            accept=".csv,.xlsx"
            hidden
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </Button>
        {isRunning ? <LinearProgress sx={{ my: 2 }} aria-label={t('import.running')} /> : null}
        {fault ? <FaultNotice error={fault} /> : null}
        {report ? <ImportReportView report={report} isDone={isDone} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t(isDone ? 'form.close' : 'form.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!isReady || isRunning}
          onClick={() => file && void send(file, false)}
        >
          {t('import.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

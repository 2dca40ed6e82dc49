import { Alert } from '@mui/material';

import { useText } from '../messages/useText';
import { ImportFaultTable, type ImportFault } from './ImportFaultTable';

export interface ImportReport {
  readonly total: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly faults: readonly ImportFault[];
}

/** Every row of the file is already as the system has it. */
export function changesNothing({ created, changed }: ImportReport): boolean {
  return created + changed === 0;
}

/** What an import did or would do, and every faulty row with its column and reason. */
export function ImportReportView({
  report,
  isDone,
}: {
  readonly report: ImportReport;
  readonly isDone: boolean;
}) {
  const t = useText();
  const { total, created, changed, same, faults } = report;
  if (faults.length === 0) {
    return (
      <Alert severity={isDone ? 'success' : 'info'} sx={{ mt: 2 }}>
        {t(isDone ? 'import.done' : changesNothing(report) ? 'import.nothing' : 'import.preview', {
          rows: total,
          created,
          changed,
          same,
        })}
      </Alert>
    );
  }
  return (
    <>
      <Alert severity="error" sx={{ my: 2 }}>
        {t('import.faulty', { count: faults.length })}
      </Alert>
      <ImportFaultTable faults={faults} />
    </>
  );
}

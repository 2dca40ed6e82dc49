import type { AccountImportResponse } from '@cis/contracts/accounts.dto';
import { Alert, LinearProgress, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';

const WHOLE = 100;

interface ImportProgressProps {
  readonly job: Wire<AccountImportResponse>;
  readonly onChanged: () => void;
}

export function ImportProgress({ job, onChanged }: ImportProgressProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { id, state, total, done, created, unchanged, failedRow, slipsUntil, pages } = job;
  return (
    <Panel
      title={word('importState', state)}
      actions={
        state === 'running' ? (
          <ActionButton label={t('accountImports.cancel')} color="error">
            {(close) => (
              <ActionDialog
                title={t('accountImports.cancel')}
                help={t('accountImports.cancelHelp')}
                submitLabel={t('accountImports.cancel')}
                resource="account-imports"
                path={`account-imports/${id}`}
                method="DELETE"
                isDangerous
                onDone={onChanged}
                onClose={close}
              />
            )}
          </ActionButton>
        ) : null
      }
    >
      <LinearProgress
        variant="determinate"
        value={total === 0 ? WHOLE : (done / total) * WHOLE}
        aria-label={word('importState', state)}
      />
      <Typography aria-live="polite" sx={{ my: 1 }}>
        {t('accountImports.progress', {
          done: format.number(done),
          total: format.number(total),
          created: format.number(created),
          unchanged: format.number(unchanged),
        })}
      </Typography>
      {failedRow === null ? null : (
        <Alert severity="error">{t('accountImports.failedRow', { row: failedRow })}</Alert>
      )}
      {pages.length > 0 && slipsUntil ? (
        <Alert severity="warning">
          {t('accountImports.slipsUntil', { until: format.instant(slipsUntil) })}
        </Alert>
      ) : null}
    </Panel>
  );
}

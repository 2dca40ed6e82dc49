import { Alert, Button } from '@mui/material';

import { useText } from '../messages/useText';
import { ProblemError } from '../providers/problem-error';

interface FaultNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in place, with a way to try again. */
export function FaultNotice({ error, onRetry }: FaultNoticeProps) {
  const t = useText();
  const message = error instanceof Error ? error.message : t('error.unknown');
  const requestId = error instanceof ProblemError && error.status >= 500 ? error.requestId : undefined;
  return (
    <Alert
      severity="error"
      sx={{ my: 1 }}
      action={
        onRetry ? (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        ) : undefined
      }
    >
      {message}
      {requestId ? ` (${requestId})` : null}
    </Alert>
  );
}

import { Alert } from '@mui/material';

import { useText } from '../messages/useText';
import { useSession } from '../providers/session';

/** Figures of the demonstration are never shown as if they were real. */
export function SampleBand() {
  const t = useText();
  if (!useSession()?.isDemo) return null;
  return (
    <Alert className="sample-band" severity="warning" icon={false} sx={{ py: 0, mt: 1, fontWeight: 600 }}>
      {t('app.sample')}
    </Alert>
  );
}

import { Alert } from '@mui/material';
import { useSyncExternalStore } from 'react';

import { useText } from '../messages/useText';

function subscribe(notify: () => void): () => void {
  window.addEventListener('online', notify);
  window.addEventListener('offline', notify);
  return () => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  };
}

/** Says at once that the connection is gone, and that nothing typed is lost by it. */
export function OfflineBand() {
  const t = useText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <Alert severity="error" role="status" sx={{ mt: 1 }}>
      {t('offline.band')}
    </Alert>
  );
}

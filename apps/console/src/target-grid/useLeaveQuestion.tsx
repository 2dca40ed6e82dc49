import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router-dom';

import { useText } from '../messages/useText';

/** Asks before another page is opened over unsent work; what was typed is kept either way. */
export function useLeaveQuestion(hasWork: boolean): ReactNode {
  const t = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasWork && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!hasWork) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasWork]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()}>
      <DialogTitle>{t('targetGrid.leaveTitle')}</DialogTitle>
      <DialogContent>{t('targetGrid.leaveHelp')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed()}>{t('targetGrid.leave')}</Button>
        <Button variant="contained" onClick={() => blocker.reset()}>
          {t('targetGrid.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

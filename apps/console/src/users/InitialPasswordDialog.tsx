import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useNavigate } from 'react-router-dom';

import { useText } from '../messages/useText';
import type { UserWithPassword } from './user.types';

interface InitialPasswordDialogProps {
  readonly user: Pick<UserWithPassword, 'id' | 'username' | 'fullName' | 'initialPassword'>;
  readonly onClose?: () => void;
}

/** The one-time password, shown this once; the next sign-in forces a new one. */
export function InitialPasswordDialog({ user, onClose }: InitialPasswordDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const close = onClose ?? (() => void navigate(`/users/${user.id}/show`));
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="initial-password">
      <DialogTitle id="initial-password">{t('users.passwordTitle', { name: user.fullName })}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{t('users.passwordOnce')}</Alert>
        <Typography sx={{ mt: 2 }}>
          {t('users.username')}: <strong>{user.username}</strong>
        </Typography>
        <Typography sx={{ fontFamily: 'monospace', fontSize: '1.25rem' }} data-testid="initial-password">
          {user.initialPassword}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() =>
            void navigator.clipboard?.writeText(`${user.username} ${user.initialPassword ?? ''}`)
          }
        >
          {t('users.copy')}
        </Button>
        <Button onClick={() => window.print()}>{t('list.print')}</Button>
        <Button variant="contained" onClick={close}>
          {t('form.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

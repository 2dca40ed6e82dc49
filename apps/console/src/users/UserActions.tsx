import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { InitialPasswordDialog } from './InitialPasswordDialog';
import type { UserRow, UserWithPassword } from './user.types';

/** Close, reopen, new one-time password; never for one's own account. */
export function UserActions({ user }: { readonly user: UserRow }) {
  const t = useText();
  const session = useSession();
  const mayManage = useMay('user:manage');
  const [reset, setReset] = useState<UserWithPassword | null>(null);
  if (!mayManage || session?.user.id === user.id) return null;
  const isOpen = user.status === 'active';
  const dialog = { resource: 'users', version: user.version };
  const resetPath = `users/${user.id}/reset-password`;
  return (
    <>
      {isOpen ? (
        <ActionButton label={t('users.reset')} size="medium">
          {(close) => (
            <ActionDialog
              {...dialog}
              title={t('users.resetTitle', { name: user.fullName })}
              help={t('users.resetHelp')}
              submitLabel={t('users.reset')}
              path={resetPath}
              onDone={(answer) => setReset(answer as UserWithPassword)}
              onClose={close}
            />
          )}
        </ActionButton>
      ) : null}
      <ActionButton
        label={t(isOpen ? 'users.close' : 'users.reopen')}
        size="medium"
        color={isOpen ? 'error' : 'primary'}
      >
        {(close) => (
          <ActionDialog
            {...dialog}
            title={t(isOpen ? 'users.closeTitle' : 'users.reopenTitle', { name: user.fullName })}
            help={t(isOpen ? 'users.closeHelp' : 'users.reopenHelp')}
            submitLabel={t(isOpen ? 'users.close' : 'users.reopen')}
            path={`users/${user.id}/${isOpen ? 'close' : 'reopen'}`}
            isDangerous={isOpen}
            onClose={close}
          />
        )}
      </ActionButton>
      <Button component={Link} to={`/users/${user.id}`} variant="contained">
        {t('form.edit')}
      </Button>
      {reset ? (
        <InitialPasswordDialog
          user={{ ...user, initialPassword: reset.initialPassword }}
          onClose={() => setReset(null)}
        />
      ) : null}
    </>
  );
}

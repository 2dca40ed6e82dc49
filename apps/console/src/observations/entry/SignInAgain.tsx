import { Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { Form, PasswordInput, required, useLogout } from 'react-admin';

import { FaultNotice } from '../../components/FaultNotice';
import { SubmitButton } from '../../components/SubmitButton';
import { useText } from '../../messages/useText';
import { signIn, useSession } from '../../providers/session';

/** The session has ended while figures were typed: sign in on the spot, and what waits is sent. Somebody else signs in on the sign-in page. */
export function SignInAgain({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const titleId = useId();
  const logout = useLogout();
  const username = useSession()?.user.username ?? '';
  const [fault, setFault] = useState<unknown>(null);
  const submit = async ({ password }: { password?: string }): Promise<void> => {
    setFault(null);
    try {
      await signIn(username, password ?? '');
      onDone();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>{t('entry.signInAgain.title')}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{t('entry.signInAgain.help', { username })}</Typography>
        {fault ? <FaultNotice error={fault} /> : null}
        <Form onSubmit={submit} disableInvalidFormNotification>
          <PasswordInput
            source="password"
            label={t('signIn.password')}
            validate={required()}
            autoFocus
            slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
          />
          <SubmitButton fullWidth sx={{ mt: 1 }}>
            {t('signIn.submit')}
          </SubmitButton>
        </Form>
        <Button fullWidth sx={{ mt: 1 }} onClick={() => void logout()}>
          {t('entry.signInAgain.other')}
        </Button>
      </DialogContent>
    </Dialog>
  );
}

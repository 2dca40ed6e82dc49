import { Button, Typography } from '@mui/material';
import { Form, useLogout, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';

import { ErrorSummary } from '../components/ErrorSummary';
import { SubmitButton } from '../components/SubmitButton';
import { ClosedPage } from '../layout/ClosedPage';
import { useText } from '../messages/useText';
import { forgetSession, loadSession } from '../providers/session';
import { PasswordFields } from './PasswordFields';
import { useChangePassword } from './useChangePassword';

/** Shown before anything else while an initial password is in use. */
export default function ChangePasswordPage() {
  const t = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const logout = useLogout();
  const { submit, problem } = useChangePassword(async () => {
    forgetSession();
    await loadSession();
    notify(t('password.changed'), { type: 'success' });
    await navigate('/');
  });
  return (
    <ClosedPage title={t('password.forcedTitle')}>
      <Typography color="text.secondary">{t('password.forcedHelp')}</Typography>
      <Form onSubmit={submit} resource="profile" disableInvalidFormNotification>
        <ErrorSummary problem={problem} />
        <PasswordFields />
        <SubmitButton fullWidth>{t('password.submit')}</SubmitButton>
        <Button fullWidth sx={{ mt: 1 }} onClick={() => void logout()}>
          {t('signIn.out')}
        </Button>
      </Form>
    </ClosedPage>
  );
}

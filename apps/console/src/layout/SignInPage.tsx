import { Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Form, PasswordInput, TextInput, required, useLogin } from 'react-admin';

import { FaultNotice } from '../components/FaultNotice';
import { SubmitButton } from '../components/SubmitButton';
import { useText } from '../messages/useText';
import { ClosedPage } from './ClosedPage';

/** The way in. A refusal is shown here and the name typed stays. */
export function SignInPage() {
  const t = useText();
  const login = useLogin();
  const [fault, setFault] = useState<unknown>(null);

  const submit = async (values: object): Promise<void> => {
    setFault(null);
    try {
      await login(values);
    } catch (error) {
      setFault(error);
    }
  };

  return (
    <ClosedPage title={t('signIn.title')}>
      <Typography color="text.secondary">{t('signIn.help')}</Typography>
      {fault ? <FaultNotice error={fault} /> : null}
      <Form onSubmit={submit} disableInvalidFormNotification>
        <TextInput
          source="username"
          label={t('signIn.username')}
          validate={required()}
          autoFocus
          slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }}
        />
        <PasswordInput
          source="password"
          label={t('signIn.password')}
          validate={required()}
          slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
        />
        <SubmitButton fullWidth size="large" sx={{ mt: 1 }}>
          {t('signIn.submit')}
        </SubmitButton>
      </Form>
      <Typography variant="body2" sx={{ mt: 2 }}>
        <Link href="/">{t('signIn.publicSite')}</Link>
      </Typography>
    </ClosedPage>
  );
}

import { Form, useNotify } from 'react-admin';
import { useState } from 'react';

import { ErrorSummary } from '../components/ErrorSummary';
import { Panel } from '../components/Panel';
import { SubmitButton } from '../components/SubmitButton';
import { useText } from '../messages/useText';
import { PasswordFields } from './PasswordFields';
import { useChangePassword } from './useChangePassword';

/** Changing the own password ends all other sessions. */
export function OwnPassword() {
  const t = useText();
  const notify = useNotify();
  const [round, setRound] = useState(0);
  const { submit, problem } = useChangePassword(() => {
    notify(t('password.changed'), { type: 'success' });
    setRound((before) => before + 1);
  });
  return (
    <Panel title={t('password.title')}>
      <Form key={round} onSubmit={submit} resource="profile" disableInvalidFormNotification>
        <ErrorSummary problem={problem} />
        <PasswordFields />
        <SubmitButton>{t('password.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}

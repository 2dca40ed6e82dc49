import type { SessionBody } from '@cis/contracts/session';
import { useState } from 'react';
import { Form, SelectInput, TextInput, email, required, useNotify, useSetLocale } from 'react-admin';

import { ErrorSummary } from '../components/ErrorSummary';
import { Panel } from '../components/Panel';
import { SubmitButton } from '../components/SubmitButton';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { ProblemError } from '../providers/problem-error';
import { reloadSession } from '../providers/session';

const LANGUAGES = [
  { id: 'vi', name: 'Tiếng Việt' },
  { id: 'en', name: 'English' },
];

/** Mail and language of the own account. */
export function OwnDetails({ session }: { readonly session: SessionBody }) {
  const t = useText();
  const notify = useNotify();
  const setLocale = useSetLocale();
  const [problem, setProblem] = useState<string | null>(null);
  const { email: mail, locale } = session.user;

  const submit = async (values: {
    email?: string | null;
    locale?: string;
  }): Promise<Record<string, string> | undefined> => {
    setProblem(null);
    try {
      await request('me', {
        method: 'PATCH',
        body: { email: values.email === '' ? null : (values.email ?? null), locale: values.locale },
      });
      await reloadSession();
      setLocale(values.locale ?? 'vi');
      notify(t('form.saved'), { type: 'success' });
      return undefined;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t('error.unknown'));
      return error instanceof ProblemError ? { ...error.fieldFaults } : undefined;
    }
  };

  return (
    <Panel title={t('profile.details')}>
      <Form
        onSubmit={submit}
        defaultValues={{ email: mail, locale }}
        resource="users"
        disableInvalidFormNotification
      >
        <ErrorSummary problem={problem} />
        <TextInput source="email" label={t('profile.email')} validate={email()} />
        <SelectInput
          source="locale"
          label={t('profile.language')}
          choices={LANGUAGES}
          validate={required()}
        />
        <SubmitButton>{t('form.save')}</SubmitButton>
      </Form>
    </Panel>
  );
}

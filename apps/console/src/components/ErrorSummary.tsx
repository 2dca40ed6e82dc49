import { Alert, AlertTitle, Link } from '@mui/material';
import { useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState, type FieldErrors } from 'react-hook-form';

import { useText } from '../messages/useText';
import { sentence } from './sentence';

/** Everything that keeps the form from being saved, each line leading to its field. */
export function ErrorSummary({ problem }: { readonly problem?: string | null | undefined }) {
  const { errors, submitCount } = useFormState();
  const { setFocus } = useFormContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const t = useText();
  const faults = Object.entries(errors as FieldErrors).filter(([name]) => name !== 'root');
  if (!problem && (submitCount === 0 || faults.length === 0)) return null;
  return (
    <Alert severity="error" role="alert" sx={{ my: 1, width: '100%' }}>
      <AlertTitle>{problem ?? t('form.notSaved')}</AlertTitle>
      {problem ? t('form.kept') : null}
      {faults.map(([name, fault]) => (
        <div key={name}>
          <Link component="button" type="button" onClick={() => setFocus(name)}>
            {translate(`resources.${resource}.fields.${name}`, { _: name })}:{' '}
            {sentence(fault?.message, translate)}
          </Link>
        </div>
      ))}
    </Alert>
  );
}

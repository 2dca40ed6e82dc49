import { Alert, AlertTitle, Link } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useFormState, type FieldErrors } from 'react-hook-form';

import { useText } from '../messages/useText';
import { sentence } from './sentence';

/** Everything that keeps the form from being saved, each line leading to its field if this form has it; takes the focus when it appears. */
export function ErrorSummary({ problem }: { readonly problem?: string | null | undefined }) {
  const { errors, submitCount } = useFormState();
  const { setFocus, control } = useFormContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const t = useText();
  const faults = Object.entries(errors as FieldErrors).filter(([name]) => name !== 'root');
  const box = useRef<HTMLDivElement>(null);
  const isShown = Boolean(problem) || (submitCount > 0 && faults.length > 0);

  // By submission, not by fault: correcting one field must not take the cursor out of the next.
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, submitCount, problem]);

  if (!isShown) return null;
  return (
    <Alert
      ref={box}
      severity="error"
      role="alert"
      tabIndex={-1}
      sx={{ my: 1, width: '100%', scrollMarginTop: 72 }}
    >
      <AlertTitle>{problem ?? t('form.notSaved')}</AlertTitle>
      {problem ? t('form.kept') : null}
      {faults.map(([name, fault]) => {
        const text = `${translate(`resources.${resource}.fields.${name}`, { _: name })}: ${sentence(fault?.message, translate)}`;
        return (
          <div key={name}>
            {control._names.mount.has(name) ? (
              <Link component="button" type="button" onClick={() => setFocus(name)}>
                {text}
              </Link>
            ) : (
              text
            )}
          </div>
        );
      })}
    </Alert>
  );
}

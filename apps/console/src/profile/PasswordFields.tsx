import { PASSWORD_LENGTH } from '@cis/contracts/identity.constants';
import { PasswordInput, minLength, required } from 'react-admin';

import { useText } from '../messages/useText';

/** Old password, new one twice; the server has the last word on how good it is. */
export function PasswordFields() {
  const t = useText();
  const matches = (value: unknown, all: { newPassword?: string }): string | undefined =>
    value === all.newPassword ? undefined : t('password.mismatch');
  const fresh = { htmlInput: { autoComplete: 'new-password' } };
  return (
    <>
      <PasswordInput
        source="currentPassword"
        label={t('password.current')}
        validate={required()}
        slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
      />
      <PasswordInput
        source="newPassword"
        label={t('password.new')}
        helperText={t('password.rule')}
        validate={[required(), minLength(PASSWORD_LENGTH.shortest)]}
        slotProps={fresh}
      />
      <PasswordInput
        source="repeated"
        label={t('password.repeat')}
        validate={[required(), matches]}
        slotProps={fresh}
      />
    </>
  );
}

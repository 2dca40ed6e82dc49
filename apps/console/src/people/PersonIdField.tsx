import { useInput } from 'react-admin';

/** Carries the person along in a dialog's form without showing it. */
export function PersonIdField() {
  const { field } = useInput({ source: 'personId' });
  return <input type="hidden" name={field.name} value={String(field.value)} readOnly />;
}

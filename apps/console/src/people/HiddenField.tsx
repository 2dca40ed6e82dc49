import { useInput } from 'react-admin';

/** Carries a value along in a dialog's form without showing it. */
export function HiddenField({ source }: { readonly source: string }) {
  const { field } = useInput({ source });
  return <input type="hidden" name={field.name} value={String(field.value)} readOnly />;
}

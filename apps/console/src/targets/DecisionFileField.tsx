import { useState } from 'react';
import { useInput } from 'react-admin';

import type { Decision } from '../target-grid/decision';
import { DecisionFileInput } from '../target-grid/DecisionFileInput';

/** The signed decision of one target, as a field of its form: the value is the id of the upload. */
export function DecisionFileField({ source }: { readonly source: string }) {
  const { field } = useInput({ source });
  const [file, setFile] = useState<Decision['file']>(null);
  return (
    <DecisionFileInput
      file={file}
      onChange={(chosen) => {
        setFile(chosen);
        field.onChange(chosen?.id ?? null);
      }}
    />
  );
}

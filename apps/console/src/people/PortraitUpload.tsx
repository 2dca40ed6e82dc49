import { LARGEST_PORTRAIT_BYTES, PORTRAIT_TYPES } from '@cis/contracts/personnel.constants';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';

import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import type { Person } from './person.types';

const BYTES_PER_MEGABYTE = 1_048_576;

/** Chooses a picture and stores it at once; whether it is published is a separate decision. */
export function PortraitUpload({ person }: { readonly person: Person }) {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange();
  const [isSending, setSending] = useState(false);

  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > LARGEST_PORTRAIT_BYTES) {
      notify(t('portrait.tooLarge', { megabytes: LARGEST_PORTRAIT_BYTES / BYTES_PER_MEGABYTE }), {
        type: 'error',
      });
      return;
    }
    setSending(true);
    const body = new FormData();
    body.append('file', file);
    try {
      await request(`people/${person.id}/portrait`, { method: 'PUT', body, version: person.version });
      await refresh();
      notify(t('form.saved'), { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : t('error.unknown'), { type: 'error' });
    } finally {
      setSending(false);
    }
  };

  return (
    <Button component="label" size="small" variant="outlined" disabled={isSending}>
      {t('portrait.choose')}
      <input
        type="file"
        accept={PORTRAIT_TYPES.join(',')}
        hidden
        onChange={(event) => void send(event.target.files?.[0])}
      />
    </Button>
  );
}

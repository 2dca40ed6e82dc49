import LinkIcon from '@mui/icons-material/LinkOutlined';
import { Button, Stack, TextField } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';

import { useText } from '../../messages/useText';

/** An address on the web as evidence; Enter adds it without sending the report around it. */
export function LinkInput({ onAdd }: { readonly onAdd: (url: string) => Promise<void> }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);

  const add = async (): Promise<void> => {
    const given = url.trim();
    if (given === '') return;
    setAdding(true);
    setFault(null);
    try {
      await onAdd(/^[a-z]+:/i.test(given) ? given : `https://${given}`);
      setUrl('');
      setOpen(false);
    } catch (error) {
      setFault(error instanceof Error ? error.message : t('error.unknown'));
    } finally {
      setAdding(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    void add();
  };

  if (!isOpen) {
    return (
      <Button startIcon={<LinkIcon />} onClick={() => setOpen(true)} sx={{ alignSelf: 'flex-start' }}>
        {t('evidence.addLink')}
      </Button>
    );
  }
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <TextField
        label={t('evidence.link')}
        type="url"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="https://"
        error={fault !== null}
        helperText={fault ?? t('evidence.linkHelp')}
        disabled={isAdding}
        autoFocus
      />
      <Button
        variant="outlined"
        onClick={() => void add()}
        disabled={isAdding || url.trim() === ''}
        sx={{ mt: 1 }}
      >
        {t('evidence.add')}
      </Button>
    </Stack>
  );
}

import { Button, Paper, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';

import { useText } from '../messages/useText';
import { SubmitButton } from './SubmitButton';

/** Unsaved mark, cancel, save; stays in sight on a phone. Ctrl+S saves. */
export function SaveBar() {
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  const bar = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const t = useText();

  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      bar.current?.closest('form')?.requestSubmit();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, []);

  return (
    <Paper
      ref={bar}
      className="no-print"
      sx={{
        position: 'sticky',
        bottom: { xs: 56, sm: 0 },
        zIndex: 2,
        p: 1,
        mt: 2,
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'flex-end',
      }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ mr: 'auto' }} aria-live="polite">
        {isDirty ? t('form.unsaved') : ''}
      </Typography>
      <Button onClick={() => void navigate(-1)}>{t('form.cancel')}</Button>
      <SubmitButton aria-keyshortcuts="Control+S">{t('form.save')}</SubmitButton>
    </Paper>
  );
}

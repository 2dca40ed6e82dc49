import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';

import { useText } from '../messages/useText';

const LONGEST = 1000;

interface ConfirmDialogProps {
  readonly count: number;
  /** Returning asks why; publishing only whether. */
  readonly needsReason: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string | null) => void;
}

/** Names what will happen to how many reports before it does. */
export function ConfirmDialog({ count, needsReason, onClose, onConfirm }: ConfirmDialogProps) {
  const t = useText();
  const titleId = useId();
  const [reason, setReason] = useState('');
  const texts = needsReason
    ? {
        title: 'submissions.returnManyTitle',
        help: 'submissions.returnManyHelp',
        submit: 'submissions.return',
      }
    : { title: 'submissions.publishTitle', help: 'submissions.publishHelp', submit: 'submissions.publish' };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(needsReason ? reason.trim() : null);
        }}
      >
        <DialogTitle id={titleId}>{t(texts.title as 'submissions.publishTitle', { count })}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t(texts.help as 'submissions.publishHelp')}</Typography>
          {needsReason ? (
            <TextField
              label={t('submissions.reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              slotProps={{ htmlInput: { maxLength: LONGEST } }}
              required
              autoFocus
              fullWidth
              multiline
              minRows={3}
            />
          ) : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={needsReason ? 'error' : 'primary'}
            disabled={needsReason && reason.trim() === ''}
          >
            {t(texts.submit as 'submissions.publish')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

import {
  Alert,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';

import { useText, type TextKey } from '../../messages/useText';
import { EvidenceInput } from '../evidence/EvidenceInput';
import type { TaskRow } from '../task.types';
import { PercentSteps } from './PercentSteps';
import { withPercent } from './update-draft';
import { useQuickUpdate } from './useQuickUpdate';

interface QuickUpdateSheetProps {
  readonly task: TaskRow;
  readonly onClose: () => void;
}

const SUGGESTIONS: readonly TextKey[] = [
  'taskWork.suggestion.started',
  'taskWork.suggestion.onPlan',
  'taskWork.suggestion.waiting',
  'taskWork.suggestion.product',
];

/** On a phone the sheet comes from below, where the thumb is. */
const sheet = {
  '& .MuiDialog-container': { alignItems: { xs: 'flex-end', sm: 'center' } },
  '& .MuiDialog-paper': {
    m: { xs: 0, sm: 2 },
    width: '100%',
    maxHeight: { xs: 'calc(100% - 24px)' },
    borderBottomLeftRadius: { xs: 0, sm: 6 },
    borderBottomRightRadius: { xs: 0, sm: 6 },
  },
} as const;

/** A progress report in three taps: opened, a photo or a percentage, sent. */
export function QuickUpdateSheet({ task, onClose }: QuickUpdateSheetProps) {
  const t = useText();
  const titleId = useId();
  const update = useQuickUpdate(task, onClose);
  const { draft, text, change, upload, isSending, fault } = update;
  const [isHeldUp, setHeldUp] = useState(draft.difficulty !== '');
  const mayComplete = task.kind === 'deadline';
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId} sx={sheet}>
      <DialogTitle id={titleId} sx={{ pb: 0.5 }}>
        {t('taskWork.update')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary" sx={clamped}>
          {task.title}
        </Typography>
        {fault === null ? null : (
          <Alert severity="error" sx={{ mt: 1 }}>
            {fault} {t('taskWork.nothingLost')}
          </Alert>
        )}
        <Stack sx={{ mt: 1.5 }}>
          <EvidenceInput
            files={draft.files}
            upload={upload}
            onRemove={(id) => change({ files: draft.files.filter((file) => file.id !== id) })}
          />
          <PercentSteps
            value={draft.percent}
            before={task.percent}
            onChange={(percent) => change(withPercent(draft, percent, mayComplete))}
          />
          <TextField
            label={t('taskWork.whatWasDone')}
            value={text}
            onChange={(event) => change({ text: event.target.value })}
            multiline
            maxRows={4}
            placeholder={t('taskWork.whatWasDoneHint')}
          />
          <Stack direction="row" sx={{ gap: 1, overflowX: 'auto', pb: 0.5 }}>
            {SUGGESTIONS.map((key) => (
              <Chip
                key={key}
                label={t(key)}
                variant="outlined"
                onClick={() => change({ text: t(key) })}
                sx={{ minHeight: 36 }}
              />
            ))}
          </Stack>
          {mayComplete && draft.percent === 100 ? (
            <FormControlLabel
              sx={{ mt: 1 }}
              control={
                <Switch
                  checked={draft.isCompletion}
                  onChange={(_, isCompletion) => change({ isCompletion })}
                />
              }
              label={t('taskWork.reportDone')}
            />
          ) : null}
          {draft.isCompletion ? (
            <TextField
              label={t('tasks.evidence')}
              value={draft.product}
              onChange={(event) => change({ product: event.target.value })}
              helperText={t('taskWork.productHelp', { product: task.deliverable ?? '' })}
            />
          ) : null}
          {isHeldUp ? (
            <TextField
              label={t('tasks.difficulty')}
              value={draft.difficulty}
              onChange={(event) => change({ difficulty: event.target.value })}
              multiline
              minRows={2}
              autoFocus={draft.difficulty === ''}
            />
          ) : (
            <Button onClick={() => setHeldUp(true)} sx={{ alignSelf: 'flex-start', mt: 1 }}>
              {t('taskWork.heldUp')}
            </Button>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
        <Button
          onClick={() => {
            update.discard();
            onClose();
          }}
          sx={{ minHeight: 48 }}
        >
          {t('form.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={!update.isReady || isSending}
          onClick={() => void update.send()}
          sx={{ minHeight: 48, flex: { xs: 1, sm: 'none' }, minWidth: 140 }}
        >
          {t(isSending ? 'taskWork.sending' : fault === null ? 'taskWork.send' : 'taskWork.sendAgain')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const clamped = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

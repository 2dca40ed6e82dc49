import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';

import { useText } from '../../messages/useText';
import type { BulkOutcomes } from './bulk.types';

/** What came of each task: done, or why it was refused; the refused ones first. */
export function BulkOutcomesDialog({
  outcomes,
  onClose,
}: {
  readonly outcomes: BulkOutcomes;
  readonly onClose: () => void;
}) {
  const t = useText();
  const titleId = useId();
  const { results, done, refused } = outcomes;
  const inOrder = [...results].sort(
    (one, other) => Number(one.outcome === 'done') - Number(other.outcome === 'done'),
  );
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('taskWork.outcomes', { done, refused })}</DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {inOrder.map(({ id, outcome, title, communeName, problem }) => (
            <Box component="li" key={id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
              <Typography>
                <span aria-hidden>{outcome === 'done' ? '✓ ' : '✕ '}</span>
                {[communeName, title].filter(Boolean).join(': ') || t('taskWork.unknownTask')}
              </Typography>
              <Typography variant="body2" color={outcome === 'done' ? 'text.secondary' : 'error'}>
                {outcome === 'done' ? t('taskWork.outcomeDone') : problem}
              </Typography>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('taskWork.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

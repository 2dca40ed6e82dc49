import type { TaskFileBody } from '@cis/contracts/task-files.dto';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, type KeyboardEvent } from 'react';

import { useText } from '../../messages/useText';
import { evidenceUrl } from './evidence-url';

interface EvidencePictureProps {
  readonly taskId: string;
  readonly pictures: readonly TaskFileBody[];
  readonly shownId: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** One picture large; the arrow keys go on to the others of the list. */
export function EvidencePicture({ taskId, pictures, shownId, onShow, onClose }: EvidencePictureProps) {
  const t = useText();
  const titleId = useId();
  const place = pictures.findIndex(({ id }) => id === shownId);
  const shown = pictures[place];
  if (!shown) return null;
  const go = (by: number): void => {
    const next = pictures[place + by];
    if (next) onShow(next.id);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="lg"
      onClose={onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={titleId}
      sx={{ '& .MuiDialog-paper': { m: { xs: 1, sm: 2 } } }}
    >
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {shown.name}
        {pictures.length > 1 ? (
          <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
            {t('evidence.place', { place: place + 1, count: pictures.length })}
          </Typography>
        ) : null}
      </DialogTitle>
      <DialogContent sx={{ textAlign: 'center', p: 1 }}>
        <img
          src={evidenceUrl(taskId, shown.id)}
          alt={shown.name}
          style={{ maxWidth: '100%', maxHeight: '70vh' }}
        />
      </DialogContent>
      <DialogActions>
        {pictures.length > 1 ? (
          <>
            <Button disabled={place === 0} onClick={() => go(-1)}>
              {t('evidence.previous')}
            </Button>
            <Button disabled={place === pictures.length - 1} onClick={() => go(1)}>
              {t('evidence.next')}
            </Button>
          </>
        ) : null}
        <Button component="a" href={evidenceUrl(taskId, shown.id)} download={shown.name}>
          {t('evidence.download')}
        </Button>
        <Button onClick={onClose}>{t('evidence.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

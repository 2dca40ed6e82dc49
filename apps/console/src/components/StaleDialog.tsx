import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useEditContext, useResourceContext, type RaRecord } from 'react-admin';

import { useText } from '../messages/useText';
import { FaultNotice } from './FaultNotice';
import { Loaded } from './Loaded';
import { differences, keepMine } from './stale-save';
import { StaleTable } from './StaleTable';

export interface StaleSave {
  readonly base: RaRecord;
  readonly mine: RaRecord;
}

interface StaleDialogProps {
  readonly save: StaleSave;
  readonly onClose: () => void;
  readonly onSaved: (row: RaRecord) => void;
}

/** Somebody saved in between: both versions side by side, and a choice. Closing it leaves the form as typed. */
export function StaleDialog({ save, onClose, onSaved }: StaleDialogProps) {
  const t = useText();
  const resource = useResourceContext() ?? '';
  const dataProvider = useDataProvider();
  const { refetch } = useEditContext();
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const theirs = useQuery<RaRecord>({
    queryKey: [resource, 'stale', save.base.id, save.base['version']],
    queryFn: async () => (await dataProvider.getOne(resource, { id: save.base.id })).data as RaRecord,
    gcTime: 0,
  });

  const saveMine = async (current: RaRecord): Promise<void> => {
    setSaving(true);
    setFault(null);
    try {
      const data = keepMine(save.base, save.mine, current);
      const answer = await dataProvider.update(resource, { id: current.id, data, previousData: current });
      onClose();
      onSaved(answer.data as RaRecord);
    } catch (error) {
      setFault(error);
      await theirs.refetch();
    } finally {
      setSaving(false);
    }
  };

  const takeTheirs = async (): Promise<void> => {
    await refetch?.();
    onClose();
  };

  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{t('stale.title')}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{t('stale.explanation')}</Typography>
        <Loaded query={theirs}>
          {(current) => <StaleTable differences={differences(save.base, save.mine, current)} />}
        </Loaded>
        {fault ? <FaultNotice error={fault} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('stale.later')}</Button>
        <Button onClick={() => void takeTheirs()} disabled={isSaving || !theirs.data}>
          {t('stale.takeTheirs')}
        </Button>
        <Button
          variant="contained"
          onClick={() => theirs.data && void saveMine(theirs.data)}
          disabled={isSaving || !theirs.data}
        >
          {t('stale.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import type { TargetSheetBody } from '@cis/contracts/target-grid.dto';
import { writeTargetText } from '@cis/domain/target-text';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItem,
  Typography,
} from '@mui/material';
import { useState } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import type { TargetDrafts } from './useTargetDrafts';

interface ReadFileButtonProps {
  readonly query: string;
  readonly work: TargetDrafts;
}

type Reading = { readonly body: TargetSheetBody } | { readonly error: unknown };

/** Puts a spreadsheet's cells into the grid as one step that can be undone; nothing is assigned by it. */
export function ReadFileButton({ query, work }: ReadFileButtonProps) {
  const t = useText();
  const [reading, setReading] = useState<Reading | null>(null);
  const [isRunning, setRunning] = useState(false);

  const read = async (file: File): Promise<void> => {
    setRunning(true);
    const form = new FormData();
    form.append('file', file);
    try {
      const { body } = await request<TargetSheetBody>(`targets/grid/read?${query}`, {
        method: 'POST',
        body: form,
      });
      work.type(
        body.cells.map(({ communeCode, indicatorCode, ...bounds }) => ({
          row: communeCode,
          column: indicatorCode,
          text: writeTargetText(bounds),
        })),
      );
      setReading({ body });
    } catch (error) {
      setReading({ error });
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      <Button component="label" startIcon={<UploadIcon />} disabled={isRunning}>
        {t('targetGrid.readFile')}
        <input
          type="file"
          accept=".xlsx,.csv"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void read(file);
          }}
        />
      </Button>
      {reading ? (
        <Dialog open fullWidth maxWidth="sm" onClose={() => setReading(null)}>
          <DialogTitle>{t('targetGrid.fileTitle')}</DialogTitle>
          <DialogContent>
            {'error' in reading ? (
              <FaultNotice error={reading.error} />
            ) : (
              <>
                <Typography>{t('targetGrid.fileRead', { count: reading.body.cells.length })}</Typography>
                {reading.body.faults.length > 0 ? (
                  <>
                    <Typography color="error" sx={{ mt: 2 }}>
                      {t('targetGrid.fileFaults', { count: reading.body.faults.length })}
                    </Typography>
                    <List dense>
                      {reading.body.faults.map(({ place, detail }) => (
                        <ListItem key={place}>{`${place}: ${detail}`}</ListItem>
                      ))}
                    </List>
                  </>
                ) : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button variant="contained" onClick={() => setReading(null)}>
              {t('form.close')}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}

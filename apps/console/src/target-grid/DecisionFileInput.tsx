import type { DecisionUploadBody } from '@cis/contracts/target-grid.dto';
import AttachIcon from '@mui/icons-material/AttachFileOutlined';
import { Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import type { Decision } from './decision';

interface DecisionFileInputProps {
  readonly file: Decision['file'];
  readonly onChange: (file: Decision['file']) => void;
}

/** Uploads the decision as soon as it is chosen, once for all the targets it assigns. */
export function DecisionFileInput({ file, onChange }: DecisionFileInputProps) {
  const t = useText();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const upload = async (chosen: File): Promise<void> => {
    setRunning(true);
    setError(null);
    const form = new FormData();
    form.append('file', chosen);
    try {
      const { body } = await request<DecisionUploadBody>('target-decisions/files', {
        method: 'POST',
        body: form,
      });
      onChange({ id: body.id, fileName: body.fileName });
    } catch (fault) {
      setError(fault);
    } finally {
      setRunning(false);
    }
  };

  return (
    <>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button component="label" variant="outlined" startIcon={<AttachIcon />} disabled={isRunning}>
          {file ? file.fileName : `${t('targetGrid.file')}: ${t('targetGrid.chooseFile')}`}
          <input
            type="file"
            accept=".pdf,.docx,.png,.jpg,.jpeg"
            hidden
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              if (chosen) void upload(chosen);
            }}
          />
        </Button>
        {file ? <Button onClick={() => onChange(null)}>{t('targetGrid.removeFile')}</Button> : null}
      </Stack>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {t('targetGrid.fileHelp')}
      </Typography>
      {isRunning ? <LinearProgress sx={{ my: 1 }} aria-label={t('targetGrid.uploading')} /> : null}
      {error === null ? null : <FaultNotice error={error} />}
    </>
  );
}

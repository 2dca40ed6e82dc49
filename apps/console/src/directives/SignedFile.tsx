import AttachIcon from '@mui/icons-material/AttachFileOutlined';
import { Box, Button, LinearProgress, Link, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { RESOURCE, type Directive } from './directive.types';
import { sendFile } from './send-file';

const BYTES_PER_MEGABYTE = 1_048_576;

interface SignedFileProps {
  readonly directive: Directive;
  readonly isEditable: boolean;
}

/** The signed document: a link, and on a draft a place to drop it or to choose another. */
export function SignedFile({ directive, isEditable }: SignedFileProps) {
  const t = useText();
  const format = useFormat();
  const { id, version, fileName, fileBytes } = directive;
  const refresh = useRefreshAfterChange(RESOURCE);
  const [share, setShare] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(null);
    setShare(0);
    try {
      await sendFile(`directives/${id}/file`, file, version, setShare);
      await refresh();
    } catch (fault) {
      setError(fault);
    } finally {
      setShare(null);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };

  const link = fileName ? (
    <Link href={apiUrl(`directives/${id}/file`)} download>
      {fileName}
      {fileBytes ? ` (${format.number(fileBytes / BYTES_PER_MEGABYTE, 1)} MB)` : ''}
    </Link>
  ) : null;
  if (!isEditable) return link ?? '–';
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        p: 1.5,
        border: 1,
        borderStyle: 'dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
      }}
    >
      {link}
      <Button component="label" size="small" startIcon={<AttachIcon />} disabled={share !== null}>
        {t(fileName ? 'directives.otherFile' : 'directives.chooseFile')}
        <input
          type="file"
          accept=".pdf,.docx,.png,.jpg,.jpeg"
          hidden
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Button>
      <Typography variant="body2" color="text.secondary">
        {t('directives.fileHelp')}
      </Typography>
      {share === null ? null : (
        <LinearProgress
          variant="determinate"
          value={share * 100}
          sx={{ mt: 1 }}
          aria-label={t('directives.sending')}
        />
      )}
      {error === null ? null : <FaultNotice error={error} />}
    </Box>
  );
}

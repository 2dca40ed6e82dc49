import CloseIcon from '@mui/icons-material/CloseOutlined';
import RetryIcon from '@mui/icons-material/ReplayOutlined';
import { Box, Button, IconButton, LinearProgress, Stack, Typography } from '@mui/material';

import { useText } from '../../messages/useText';
import { EvidenceMark } from './EvidenceMark';
import type { Upload } from './useEvidenceUpload';

interface UploadRowProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** One file on its way: how far, or why not, with a way to cancel and to try again. */
export function UploadRow({ upload, onRetry, onDrop }: UploadRowProps) {
  const t = useText();
  const { file, preview, progress, fault, mayRetry } = upload;
  const percent = Math.round(progress * 100);
  return (
    <Stack component="li" direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      <EvidenceMark contentType={file.type || 'file'} picture={preview} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap title={file.name}>
          {file.name}
        </Typography>
        {fault === null ? (
          <LinearProgress
            aria-label={t('evidence.sending', { name: file.name })}
            variant={progress > 0 && progress < 1 ? 'determinate' : 'indeterminate'}
            value={percent}
            sx={{ my: 0.5 }}
          />
        ) : (
          <Typography variant="body2" color="error" role="alert">
            {fault}
          </Typography>
        )}
        {fault === null ? (
          <Typography variant="body2" color="text.secondary">
            {progress === 1
              ? t('evidence.checking')
              : progress > 0
                ? t('evidence.percent', { percent })
                : t('evidence.waiting')}
          </Typography>
        ) : null}
      </Box>
      {fault !== null && mayRetry ? (
        <Button size="small" startIcon={<RetryIcon />} onClick={onRetry}>
          {t('error.retry')}
        </Button>
      ) : null}
      <IconButton
        onClick={onDrop}
        aria-label={t(fault === null ? 'evidence.cancel' : 'evidence.forget', { name: file.name })}
      >
        <CloseIcon />
      </IconButton>
    </Stack>
  );
}

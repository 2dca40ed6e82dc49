import AttachIcon from '@mui/icons-material/AttachFileOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import { Box, Button, IconButton, Stack, Typography, useMediaQuery } from '@mui/material';
import type { ChangeEvent } from 'react';

import { useDroppedFiles } from '../../components/useDroppedFiles';
import { useText } from '../../messages/useText';
import { ACCEPTED_ENDINGS } from './choose-refusal';
import { LinkInput } from './LinkInput';
import { UploadRow } from './UploadRow';
import type { EvidenceUpload } from './useEvidenceUpload';

/** Evidence that has arrived and waits for the report around this input. */
export interface ArrivedEvidence {
  readonly id: string;
  readonly name: string;
}

interface EvidenceInputProps {
  readonly files: readonly ArrivedEvidence[];
  readonly upload: EvidenceUpload;
  readonly onRemove: (id: string) => void;
}

const wide = { flex: 1, minHeight: 48 } as const;

/** The camera, a file or a link, and how far each has got. Files may be dropped anywhere on the page. */
export function EvidenceInput({ files, upload, onRemove }: EvidenceInputProps) {
  const t = useText();
  const hasCamera = useMediaQuery('(pointer: coarse)');
  const isOver = useDroppedFiles(true, upload.add);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    if (chosen.length > 0) upload.add(chosen);
  };
  return (
    <Stack role="group" aria-label={t('evidence.title')} sx={{ gap: 1, my: 1 }}>
      <Box
        sx={{
          p: hasCamera ? 0 : 1.5,
          border: hasCamera ? 0 : 1,
          borderStyle: 'dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          bgcolor: isOver ? 'action.hover' : undefined,
          borderRadius: 1,
        }}
      >
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          {hasCamera ? (
            <Button component="label" variant="outlined" startIcon={<CameraIcon />} sx={wide}>
              {t('evidence.takePhoto')}
              <input type="file" accept="image/*" capture="environment" hidden onChange={take} />
            </Button>
          ) : null}
          <Button
            component="label"
            variant="outlined"
            startIcon={<AttachIcon />}
            sx={hasCamera ? wide : { flex: 'none' }}
          >
            {t('evidence.chooseFile')}
            <input type="file" accept={ACCEPTED_ENDINGS} multiple hidden onChange={take} />
          </Button>
          {hasCamera ? null : (
            <Typography variant="body2" color="text.secondary">
              {t(isOver ? 'evidence.dropNow' : 'evidence.dropHelp')}
            </Typography>
          )}
        </Stack>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {t('evidence.accepted')}
        </Typography>
      </Box>
      <Stack
        component="ul"
        aria-live="polite"
        sx={{ listStyle: 'none', m: 0, p: 0, gap: 1, '&:empty': { display: 'none' } }}
      >
        {files.map(({ id, name }) => (
          <Stack component="li" key={id} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <Typography component="span" color="success.main" aria-hidden>
              ✓
            </Typography>
            <Typography noWrap title={name} sx={{ flex: 1, minWidth: 0 }}>
              {name}
            </Typography>
            <IconButton onClick={() => onRemove(id)} aria-label={t('evidence.forget', { name })}>
              <CloseIcon />
            </IconButton>
          </Stack>
        ))}
        {upload.uploads.map((one) => (
          <UploadRow
            key={one.key}
            upload={one}
            onRetry={() => upload.retry(one.key)}
            onDrop={() => upload.drop(one.key)}
          />
        ))}
      </Stack>
      <LinkInput onAdd={upload.addLink} />
    </Stack>
  );
}

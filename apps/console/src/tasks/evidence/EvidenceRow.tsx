import type { TaskFileBody } from '@cis/contracts/task-files.dto';
import RemoveIcon from '@mui/icons-material/DeleteOutlineOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Box, Button, ButtonBase, IconButton, Link, Stack, Tooltip, Typography } from '@mui/material';
import { useLocale } from 'react-admin';

import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { evidenceUrl } from './evidence-url';
import { EvidenceMark } from './EvidenceMark';
import { fileSize } from './file-size';
import { useEvidenceRemoval } from './useEvidenceRemoval';

interface EvidenceRowProps {
  readonly taskId: string;
  readonly file: TaskFileBody;
  readonly onShow: () => void;
}

/** One piece of evidence: opened by its name; a picture by itself as well. */
export function EvidenceRow({ taskId, file, onShow }: EvidenceRowProps) {
  const t = useText();
  const format = useFormat();
  const locale = useLocale() ?? 'vi';
  const { isBusy, remove, restore } = useEvidenceRemoval(taskId, file);
  const isGone = file.removedAt !== null;
  const isPicture = file.contentType?.startsWith('image/') ?? false;
  const facts = [
    file.url && URL.canParse(file.url) ? new URL(file.url).hostname : '',
    file.byteSize === null ? '' : fileSize(file.byteSize, locale),
    format.instant(file.createdAt),
    file.createdByName ?? '',
  ].filter(Boolean);
  const mark = (
    <EvidenceMark
      contentType={file.contentType}
      picture={isPicture && !isGone ? evidenceUrl(taskId, file.id) : null}
    />
  );
  return (
    <Stack component="li" direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      {isPicture && !isGone ? (
        <ButtonBase onClick={onShow} aria-label={t('evidence.show', { name: file.name })}>
          {mark}
        </ButtonBase>
      ) : (
        mark
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {isGone ? (
          <Typography
            color="text.secondary"
            sx={{ textDecoration: 'line-through', overflowWrap: 'anywhere' }}
          >
            {file.name}
          </Typography>
        ) : (
          <Link
            href={file.url ?? evidenceUrl(taskId, file.id)}
            {...(file.url ? { target: '_blank', rel: 'noopener noreferrer' } : { download: file.name })}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {file.name}
          </Link>
        )}
        <Typography variant="body2" color="text.secondary">
          {isGone ? t('evidence.removedOn', { date: format.instant(file.removedAt) }) : facts.join(' · ')}
        </Typography>
      </Box>
      {file.mayRemove && isGone ? (
        <Button size="small" startIcon={<UndoIcon />} disabled={isBusy} onClick={restore}>
          {t('evidence.undo')}
        </Button>
      ) : null}
      {file.mayRemove && !isGone ? (
        <Tooltip title={t('evidence.removeHelp')}>
          <IconButton
            className="no-print"
            disabled={isBusy}
            onClick={remove}
            aria-label={t('evidence.remove', { name: file.name })}
          >
            <RemoveIcon />
          </IconButton>
        </Tooltip>
      ) : null}
    </Stack>
  );
}

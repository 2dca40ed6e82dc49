import type { TaskFileBody } from '@cis/contracts/task-files.dto';
import { Stack, Typography } from '@mui/material';
import { useState } from 'react';

import { useText } from '../../messages/useText';
import { EvidencePicture } from './EvidencePicture';
import { EvidenceRow } from './EvidenceRow';

interface EvidenceListProps {
  readonly taskId: string;
  readonly files: readonly TaskFileBody[];
}

/** Evidence with its pictures, who added it and when; taken away and put back by those who may. */
export function EvidenceList({ taskId, files }: EvidenceListProps) {
  const t = useText();
  const [shownId, setShownId] = useState<string | null>(null);
  if (files.length === 0) return <Typography color="text.secondary">{t('evidence.none')}</Typography>;
  const pictures = files.filter(
    ({ contentType, removedAt }) => contentType?.startsWith('image/') && removedAt === null,
  );
  return (
    <>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {files.map((file) => (
          <EvidenceRow key={file.id} taskId={taskId} file={file} onShow={() => setShownId(file.id)} />
        ))}
      </Stack>
      {shownId === null ? null : (
        <EvidencePicture
          taskId={taskId}
          pictures={pictures}
          shownId={shownId}
          onShow={setShownId}
          onClose={() => setShownId(null)}
        />
      )}
    </>
  );
}

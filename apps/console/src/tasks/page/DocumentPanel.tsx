import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, Typography } from '@mui/material';

import { Panel } from '../../components/Panel';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { apiUrl } from '../../providers/http';
import type { Task } from '../task.types';

/** The document the task comes from, with its signed file where there is one. */
export function DocumentPanel({ task }: { readonly task: Task }) {
  const t = useText();
  const format = useFormat();
  const { documentNumber, documentDate, documentIssuer, documentAbstract, decisionFileId } = task;
  if (!documentNumber && !documentIssuer && !documentAbstract) return null;
  const name = [documentNumber, format.date(documentDate), documentIssuer].filter(Boolean).join(' · ');
  return (
    <Panel
      title={t('tasks.document')}
      actions={
        decisionFileId ? (
          <Button
            component="a"
            href={apiUrl(`tasks/${task.id}/document`)}
            download
            startIcon={<DownloadIcon />}
          >
            {t('taskPage.documentFile')}
          </Button>
        ) : null
      }
    >
      <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
      {documentAbstract ? <Typography>{documentAbstract}</Typography> : null}
      {task.supersededBy ? (
        <Typography sx={{ mt: 1 }}>{t('taskPage.supersededBy', { document: task.supersededBy })}</Typography>
      ) : null}
    </Panel>
  );
}

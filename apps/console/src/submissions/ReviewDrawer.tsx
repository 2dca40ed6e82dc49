import CloseIcon from '@mui/icons-material/Close';
import { Button, Stack, Typography } from '@mui/material';

import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import type { SubmissionDetail } from './submission.types';
import { SubmissionView } from './SubmissionView';

/** The opened report beside the list. */
export function ReviewDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const query = useApi<SubmissionDetail>(`submissions/${id}`);
  return (
    <>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1, gap: 1 }}>
        <Typography variant="h2">
          {query.data ? `${query.data.communeName} · ${periodLabel(query.data)}` : ''}
        </Typography>
        <Button startIcon={<CloseIcon />} onClick={onClose}>
          {t('submissions.close')}
        </Button>
      </Stack>
      <Loaded query={query}>{(submission) => <SubmissionView submission={submission} />}</Loaded>
    </>
  );
}

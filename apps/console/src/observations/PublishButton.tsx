import { Box } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { Observation } from './observation.types';
import { PublishDialog } from './PublishDialog';

/** A leader makes the period's figures public, all that are in and not yet published. */
export function PublishButton({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText();
  const mayPublish = useMay('observation:publish');
  const waiting = observations.filter(
    ({ publishedAt, state }) => publishedAt === null && state === 'reported',
  );
  if (!mayPublish || waiting.length === 0) return null;
  return (
    <Box sx={{ mb: 1 }}>
      <ActionButton label={t('observations.publishCount', { count: waiting.length })} variant="contained">
        {(close) => <PublishDialog observations={waiting} onClose={close} />}
      </ActionButton>
    </Box>
  );
}

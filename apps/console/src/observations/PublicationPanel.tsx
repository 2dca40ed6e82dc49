import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { Observation } from './observation.types';

/** Since when the figure is published; the province takes it back here. */
export function PublicationPanel() {
  const t = useText();
  const format = useFormat();
  const mayPublish = useMay('submission:publish');
  const observation = useRecordContext<Observation>();
  if (!observation?.publishedAt) return null;
  const { id, indicatorName, periodLabel, publishedAt } = observation;
  return (
    <Panel
      title={t('observations.published')}
      actions={
        mayPublish ? (
          <ActionButton label={t('observations.withdraw')} color="error">
            {(close) => (
              <ActionDialog
                title={t('observations.withdrawTitle')}
                help={t('observations.withdrawHelp', { indicator: indicatorName, period: periodLabel })}
                submitLabel={t('observations.withdraw')}
                resource="observations"
                path="observations/unpublish"
                transform={() => ({ ids: [id] })}
                onClose={close}
                isDangerous
              />
            )}
          </ActionButton>
        ) : null
      }
    >
      <Typography>{t('observations.publishedSince', { at: format.instant(publishedAt) })}</Typography>
    </Panel>
  );
}

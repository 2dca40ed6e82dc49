import { useInput } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { Observation } from './observation.types';

function IdsField() {
  const { field } = useInput({ source: 'ids' });
  return <input type="hidden" name={field.name} value={String(field.value)} readOnly />;
}

export function PublishDialog({
  observations,
  onClose,
}: {
  readonly observations: readonly Observation[];
  readonly onClose: () => void;
}) {
  const t = useText();
  return (
    <ActionDialog
      title={t('observations.publishTitle', { count: observations.length })}
      help={t('observations.publishHelp')}
      submitLabel={t('observations.publish')}
      resource="observations"
      path="observations/publish"
      defaultValues={{ ids: observations.map(({ id }) => id) }}
      onClose={onClose}
    >
      <IdsField />
    </ActionDialog>
  );
}

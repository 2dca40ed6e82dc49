import type { IndicatorSetCopyBody } from '@cis/contracts/indicator-sets.dto';
import { NumberInput, required, TextInput, useNotify, useRedirect } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import { queryValue } from '../providers/query-value';
import type { SetRow } from './set.types';

/** Carries the set into another year and says what became of changed indicators. */
export function CopyDialog({ set, onClose }: { readonly set: SetRow; readonly onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const goTo = useRedirect();
  const finish = (answer: unknown): void => {
    const { id, replaced, dropped } = answer as IndicatorSetCopyBody;
    notify(
      t('catalogue.copied', {
        replaced: replaced.map(({ from, to }) => `${from} → ${to}`).join(', ') || t('catalogue.none'),
        dropped: dropped.join(', ') || t('catalogue.none'),
      }),
      { type: 'success' },
    );
    goTo('edit', 'indicator-sets', id);
  };
  return (
    <ActionDialog
      title={t('catalogue.copyTitle', { name: set.nameVi })}
      help={t('catalogue.copyHelp')}
      submitLabel={t('catalogue.copy')}
      resource="indicator-sets"
      path={`indicator-sets/${set.id}/copies`}
      defaultValues={{ year: set.year + 1 }}
      onClose={onClose}
      onDone={finish}
    >
      <NumberInput source="year" validate={required()} format={(value: unknown) => queryValue(value) ?? ''} />
      <TextInput source="nameVi" helperText={t('catalogue.copyNameHelp')} />
    </ActionDialog>
  );
}

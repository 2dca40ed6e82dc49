import { TextInput, required } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import { WorkingDateField } from './PeriodDialog';
import type { Period } from './period.types';
import { usePeriodLabel } from './usePeriodLabel';
import { usePeriodsChanged } from './usePeriodsChanged';

interface ExtendDialogProps {
  readonly periods: readonly Period[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One new due date, one reason, several periods. */
export function ExtendDialog({ periods, onClose, onDone }: ExtendDialogProps) {
  const t = useText();
  const periodsChanged = usePeriodsChanged();
  const labelOf = usePeriodLabel();
  return (
    <ActionDialog
      title={t('periods.extendTitle', { count: periods.length })}
      help={t('periods.extendHelp', { periods: periods.map(labelOf).join(', ') })}
      submitLabel={t('periods.extend')}
      resource="reporting-periods"
      path="reporting-periods/extend"
      defaultValues={{ codes: periods.map(({ code }) => code) }}
      onClose={onClose}
      onDone={() => {
        onDone();
        periodsChanged();
      }}
    >
      <WorkingDateField source="extendedUntil" isRequired />
      <TextInput
        source="reason"
        multiline
        minRows={2}
        validate={required()}
        helperText={t('periods.reasonHelp')}
      />
    </ActionDialog>
  );
}

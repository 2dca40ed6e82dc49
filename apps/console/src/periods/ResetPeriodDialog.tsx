import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../messages/useText';
import type { Period } from './period.types';
import { usePeriodLabel } from './usePeriodLabel';
import { usePeriodsChanged } from './usePeriodsChanged';

/** Gives a period its default dates back. */
export function ResetPeriodDialog({
  period,
  onClose,
}: {
  readonly period: Period;
  readonly onClose: () => void;
}) {
  const t = useText();
  const onDone = usePeriodsChanged();
  const labelOf = usePeriodLabel();
  return (
    <ActionDialog
      title={t('periods.resetTitle', { period: labelOf(period) })}
      help={t('periods.resetHelp')}
      submitLabel={t('periods.reset')}
      resource="reporting-periods"
      path={`reporting-periods/${period.code}`}
      method="PATCH"
      version={period.version}
      defaultValues={{ reset: true }}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

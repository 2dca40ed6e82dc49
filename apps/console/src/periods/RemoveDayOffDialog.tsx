import { ActionDialog } from '../components/ActionDialog';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { MovesPreview } from './MovesPreview';
import type { DayOff } from './period.types';
import { usePeriodsChanged } from './usePeriodsChanged';

/** Takes a day out of the calendar, after saying what moves. */
export function RemoveDayOffDialog({
  dayOff,
  onClose,
}: {
  readonly dayOff: DayOff;
  readonly onClose: () => void;
}) {
  const t = useText();
  const onDone = usePeriodsChanged();
  const date = useFormat().date(dayOff.day);
  return (
    <ActionDialog
      title={t('daysOff.removeTitle', { date })}
      help={t('daysOff.removeHelp', { name: dayOff.nameVi })}
      submitLabel={t('daysOff.remove')}
      resource="days-off"
      path={`days-off/${dayOff.day}`}
      method="DELETE"
      version={dayOff.version}
      isDangerous
      onClose={onClose}
      onDone={onDone}
    >
      <MovesPreview change={{ method: 'DELETE', dayOff }} />
    </ActionDialog>
  );
}

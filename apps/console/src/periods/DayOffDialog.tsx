import { DAY_OFF_KINDS, type DayOffKind } from '@cis/contracts/periods.constants';
import { Button } from '@mui/material';
import { BooleanInput, SelectInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useChoices } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { MovesPreview } from './MovesPreview';
import type { DayOff } from './period.types';
import { usePeriodsChanged } from './usePeriodsChanged';

interface DayOffDialogProps {
  /** Absent: a new day. */
  readonly dayOff?: DayOff | undefined;
  readonly onClose: () => void;
  readonly onRemove?: () => void;
}

/** Adds or changes a day, and says before saving which deadlines move with it. */
export function DayOffDialog({ dayOff, onClose, onRemove }: DayOffDialogProps) {
  const t = useText();
  const onDone = usePeriodsChanged();
  const format = useFormat();
  const kinds = useChoices('dayOffKind', DAY_OFF_KINDS);
  return (
    <ActionDialog
      title={dayOff ? t('daysOff.editTitle', { date: format.date(dayOff.day) }) : t('daysOff.addTitle')}
      submitLabel={t('daysOff.save')}
      resource="days-off"
      path={dayOff ? `days-off/${dayOff.day}` : 'days-off'}
      method={dayOff ? 'PATCH' : 'POST'}
      version={dayOff?.version}
      defaultValues={
        dayOff
          ? {
              kind: dayOff.kind,
              nameVi: dayOff.nameVi,
              nameEn: dayOff.nameEn,
              isProvisional: dayOff.isProvisional,
              source: dayOff.source,
            }
          : { kind: 'holiday', isProvisional: false }
      }
      onClose={onClose}
      onDone={onDone}
    >
      {dayOff ? null : <DateField source="day" validate={required()} />}
      <SelectInput source="kind" choices={kinds} validate={required()} />
      <TextInput source="nameVi" validate={required()} />
      <TextInput source="nameEn" {...(dayOff ? { validate: required() } : {})} />
      <TextInput source="source" multiline />
      <BooleanInput source="isProvisional" helperText={t('daysOff.provisionalHelp')} />
      <DayPreview dayOff={dayOff} />
      {onRemove ? (
        <Button color="error" onClick={onRemove} sx={{ mt: 1 }}>
          {t('daysOff.remove')}
        </Button>
      ) : null}
    </ActionDialog>
  );
}

/** Only day and kind move deadlines, so that typing a name asks nothing. */
function DayPreview({ dayOff }: { readonly dayOff: DayOff | undefined }) {
  const [day, kind] = useWatch({ name: ['day', 'kind'] }) as [unknown, DayOffKind | undefined];
  if (dayOff) return <MovesPreview change={kind ? { method: 'PATCH', body: { kind }, dayOff } : null} />;
  const isComplete = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && kind !== undefined;
  return <MovesPreview change={isComplete ? { method: 'POST', body: { day, kind, nameVi: '…' } } : null} />;
}

import { PERIOD_DATE_FIELDS, type PeriodDateField } from '@cis/contracts/periods.constants';
import { Box } from '@mui/material';
import { TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { ActionDialog } from '../components/ActionDialog';
import { DateField } from '../components/DateField';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Period } from './period.types';
import { useWorkingDays } from './useDaysOff';
import { usePeriodLabel } from './usePeriodLabel';
import { usePeriodsChanged } from './usePeriodsChanged';

interface PeriodDialogProps {
  readonly period: Period;
  readonly onClose: () => void;
}

/** All dates of one period; only those that were changed are sent. */
export function PeriodDialog({ period, onClose }: PeriodDialogProps) {
  const t = useText();
  const onDone = usePeriodsChanged();
  const labelOf = usePeriodLabel();
  const before: Record<string, unknown> = Object.fromEntries(
    PERIOD_DATE_FIELDS.map((field) => [field, period[field]]),
  );
  return (
    <ActionDialog
      title={t('periods.editTitle', { period: labelOf(period) })}
      help={t('periods.editHelp')}
      submitLabel={t('daysOff.save')}
      resource="reporting-periods"
      path={`reporting-periods/${period.code}`}
      method="PATCH"
      version={period.version}
      defaultValues={before}
      transform={(values) =>
        Object.fromEntries(
          Object.entries(values).filter(([field, value]) => (value ?? null) !== (before[field] ?? null)),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        {PERIOD_DATE_FIELDS.map((field) => (
          <WorkingDateField key={field} source={field} isRequired={field !== 'extendedUntil'} />
        ))}
      </Box>
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

/** A date that says when nobody works on it, and which day would do. */
export function WorkingDateField({
  source,
  isRequired,
}: {
  readonly source: PeriodDateField;
  readonly isRequired: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const working = useWorkingDays();
  const day: unknown = useWatch({ name: source });
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const help =
    isDay && !working.isWorked(day)
      ? t('periods.notWorked', { date: format.date(working.onOrAfter(day)) })
      : undefined;
  return (
    <DateField
      source={source}
      {...(isRequired ? { validate: required() } : {})}
      {...(help ? { helperText: help } : {})}
    />
  );
}

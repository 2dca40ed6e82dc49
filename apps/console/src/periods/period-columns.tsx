import type { PeriodDateField } from '@cis/contracts/periods.constants';
import { Box, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';

import { ActionButton } from '../components/ActionButton';
import type { Column } from '../components/column';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { PeriodDialog } from './PeriodDialog';
import { PeriodState } from './PeriodState';
import type { Period } from './period.types';
import { ResetPeriodDialog } from './ResetPeriodDialog';
import { UnlockRequestButton } from './UnlockRequestButton';
import type { Selection } from './useSelection';
import { usePeriodLabel } from './usePeriodLabel';

/** The columns of the periods; with a selection they can be chosen and changed, without one a locked period can be asked for. */
export function usePeriodColumns(selection: Selection | null): Column<Period>[] {
  const t = useText();
  const format = useFormat();
  const date = (source: PeriodDateField, label: string, isWideOnly: boolean): Column<Period> => ({
    source,
    label,
    isUnbroken: true,
    isWideOnly,
    render: (period) => format.date(period[source]),
  });
  return [
    {
      source: 'code',
      label: t('periods.period'),
      isUnbroken: true,
      render: (period) => <PeriodName period={period} selection={selection} />,
    },
    {
      source: 'dueOn',
      label: t('periods.dueOn'),
      render: (period) => <DueDate period={period} />,
    },
    date('departmentDueOn', t('periods.departmentDueOn'), true),
    date('provinceDueOn', t('periods.provinceDueOn'), true),
    {
      source: 'locksOn',
      label: t('periods.locksOn'),
      isUnbroken: true,
      render: ({ window }) => format.date(window.locksOn),
    },
    {
      source: 'state',
      label: t('periods.state'),
      render: ({ window, startsOn }) => <PeriodState window={window} startsOn={startsOn} />,
    },
    {
      source: 'actions',
      label: '',
      isUnbroken: true,
      render: (period) => (selection ? <Changes period={period} /> : <Asking period={period} />),
    },
  ];
}

/** The period and the days its figures are about. */
function PeriodName({
  period,
  selection,
}: {
  readonly period: Period;
  readonly selection: Selection | null;
}) {
  const t = useText();
  const format = useFormat();
  const label = usePeriodLabel()(period);
  const name = (
    <>
      {label}
      <Typography component="div" variant="caption" color="text.secondary" title={t('periods.window')}>
        {`${format.date(period.startsOn)} – ${format.date(period.cutoffOn)}`}
      </Typography>
    </>
  );
  if (!selection) return name;
  return (
    <FormControlLabel
      sx={{ mr: 0, alignItems: 'flex-start' }}
      control={
        <Checkbox
          size="small"
          sx={{ py: 0 }}
          checked={selection.ids.has(period.code)}
          onChange={() => selection.toggle(period.code)}
          slotProps={{ input: { 'aria-label': t('periods.select', { period: label }) } }}
        />
      }
      label={name}
      slotProps={{ typography: { variant: 'body2', component: 'div' } }}
    />
  );
}

/** The due day in force; the one it replaces, why, and what is odd about the dates below it. */
function DueDate({ period }: { readonly period: Period }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { extendedUntil, dueOn, deadlineReason, idleDates, isCustomised } = period;
  const idle = idleDates.map((field) => word('periodDate', field)).join(', ');
  const notes = [
    extendedUntil ? t('periods.extendedTo', { date: format.date(extendedUntil) }) : '',
    isCustomised && !extendedUntil ? t('periods.setByProvince') : '',
    deadlineReason ?? '',
    idle ? t('periods.onDayOff', { fields: idle }) : '',
  ].filter(Boolean);
  return (
    <Box sx={{ minWidth: 90 }}>
      <Box component={extendedUntil ? 's' : 'span'}>{format.date(dueOn)}</Box>
      {notes.map((note) => (
        <Typography key={note} component="div" variant="caption" color="text.secondary">
          {note}
        </Typography>
      ))}
    </Box>
  );
}

function Changes({ period }: { readonly period: Period }) {
  const t = useText();
  const label = usePeriodLabel()(period);
  return (
    <Stack direction="row" sx={{ gap: 0.5, justifyContent: 'flex-end' }}>
      {period.isCustomised ? (
        <ActionButton
          label={t('periods.reset')}
          variant="text"
          aria-label={`${t('periods.reset')}: ${label}`}
        >
          {(close) => <ResetPeriodDialog period={period} onClose={close} />}
        </ActionButton>
      ) : null}
      <ActionButton label={t('periods.edit')} variant="text" aria-label={`${t('periods.edit')}: ${label}`}>
        {(close) => <PeriodDialog period={period} onClose={close} />}
      </ActionButton>
    </Stack>
  );
}

function Asking({ period }: { readonly period: Period }) {
  return period.window.state === 'closed' ? (
    <UnlockRequestButton periodCode={period.code} variant="text" size="small" />
  ) : null;
}

import { Button } from '@mui/material';

import type { Column } from '../components/column';
import { RecordTable } from '../components/RecordTable';
import { StatusChip } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { DayOff } from './period.types';
import { SourceText } from './SourceText';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface DayOffTableProps {
  readonly items: readonly DayOff[];
  readonly onChoose: ((day: DayOff) => void) | undefined;
}

/** The same days as the calendar, with their sources. */
export function DayOffTable({ items, onChoose }: DayOffTableProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const columns: Column<DayOff>[] = [
    { source: 'day', label: t('daysOff.day'), isUnbroken: true, render: ({ day }) => format.date(day) },
    {
      source: 'weekday',
      label: t('daysOff.weekday'),
      isWideOnly: true,
      render: ({ day }) => t(`daysOff.weekdays.${WEEKDAYS[new Date(day).getUTCDay()] ?? 'sun'}`),
    },
    { source: 'nameVi', label: t('daysOff.name') },
    {
      source: 'kind',
      label: t('daysOff.kind'),
      isUnbroken: true,
      render: ({ kind }) => word('dayOffKind', kind),
    },
    {
      source: 'isProvisional',
      label: t('daysOff.provisional'),
      render: ({ isProvisional }) =>
        isProvisional ? <StatusChip tone="behind" label={t('daysOff.provisional')} /> : null,
    },
    {
      source: 'source',
      label: t('daysOff.source'),
      isWideOnly: true,
      render: ({ source }) => <SourceText text={source} />,
    },
    ...(onChoose
      ? [
          {
            source: 'actions',
            label: '',
            isUnbroken: true,
            render: (row: DayOff) => (
              <Button
                size="small"
                onClick={() => onChoose(row)}
                aria-label={`${t('daysOff.edit')}: ${format.date(row.day)}`}
              >
                {t('daysOff.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return <RecordTable caption={t('daysOff.list')} rows={items} columns={columns} />;
}

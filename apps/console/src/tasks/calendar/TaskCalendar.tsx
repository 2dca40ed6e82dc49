import { today } from '@cis/ui';
import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import { Box, Button, IconButton, Stack, Typography, useMediaQuery } from '@mui/material';
import { useLocale } from 'react-admin';
import { useSearchParams } from 'react-router-dom';

import { Loaded } from '../../components/Loaded';
import { useApi } from '../../components/useApi';
import { useText } from '../../messages/useText';
import type { TaskFilters } from '../list/task-filters';
import type { TaskRow } from '../task.types';
import { entriesByDay } from './calendar-entries';
import { CalendarAgenda } from './CalendarAgenda';
import { CalendarMonth } from './CalendarMonth';
import { monthAfter, monthGrid, monthOf, type Month } from './month-grid';
import { useDaysOff } from './useDaysOff';

interface TaskCalendarProps {
  readonly filters: TaskFilters;
  readonly withCommune: boolean;
}

const MOST = 200;

/** Deadlines by day. Later months come along, because an extended task also stands on its first deadline. */
export function TaskCalendar({ filters, withCommune }: TaskCalendarProps) {
  const t = useText();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [month, setMonth] = useMonth();
  const weeks = monthGrid(month);
  const daysOff = useDaysOff(month.slice(0, 4));
  const query = useApi<{ items: TaskRow[]; total: number }>(
    `tasks?${new URLSearchParams({
      ...filters,
      status: filters.status ?? 'assigned',
      dueFrom: weeks[0]?.[0] ?? '',
      sort: 'deadline',
      perPage: String(MOST),
    }).toString()}`,
  );
  return (
    <>
      <MonthHeading month={month} onChange={setMonth} />
      <Loaded query={query}>
        {({ items, total }) => {
          const entries = entriesByDay(items);
          return (
            <>
              {isPhone ? (
                <CalendarAgenda month={month} entries={entries} daysOff={daysOff} withCommune={withCommune} />
              ) : (
                <CalendarMonth
                  month={month}
                  weeks={weeks}
                  entries={entries}
                  daysOff={daysOff}
                  withCommune={withCommune}
                />
              )}
              {total > items.length ? (
                <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
                  {t('taskWork.onlyFirst', { shown: items.length, total })}
                </Typography>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** The month in the address; this one unless named. */
function useMonth(): [Month, (month: Month) => void] {
  const [search, setSearch] = useSearchParams();
  const given = /^20\d{2}-(0[1-9]|1[0-2])$/.exec(search.get('month') ?? '')?.[0];
  const change = (month: Month): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (month === monthOf(today())) next.delete('month');
        else next.set('month', month);
        return next;
      },
      { replace: true },
    );
  return [given ?? monthOf(today()), change];
}

function MonthHeading({
  month,
  onChange,
}: {
  readonly month: Month;
  readonly onChange: (month: Month) => void;
}) {
  const t = useText();
  const isVietnamese = useLocale() !== 'en';
  const [year = '', number = ''] = month.split('-');
  const name = isVietnamese
    ? t('taskWork.month', { month: Number(number), year })
    : new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, mb: 1 }}>
      <IconButton
        aria-label={t('taskWork.previousMonth')}
        onClick={() => onChange(monthAfter(month, -1))}
        sx={wide}
      >
        <PreviousIcon />
      </IconButton>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 150, textAlign: 'center' }}>
        {name}
      </Typography>
      <IconButton
        aria-label={t('taskWork.nextMonth')}
        onClick={() => onChange(monthAfter(month, 1))}
        sx={wide}
      >
        <NextIcon />
      </IconButton>
      <Box sx={{ flex: 1 }} />
      <Button disabled={month === monthOf(today())} onClick={() => onChange(monthOf(today()))}>
        {t('taskWork.today')}
      </Button>
    </Stack>
  );
}

const wide = { minWidth: 44, minHeight: 44 } as const;

import { today } from '@cis/ui';
import { Box, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import { COLOURS, SIGNS } from '../../components/StatusChip';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import type { TaskRow } from '../task.types';
import { TASK_TONES } from '../TaskStatusChip';
import type { CalendarEntry } from './calendar-entries';
import { isFree, monthOf, type Month } from './month-grid';
import type { DayOff } from './useDaysOff';

export interface CalendarProps {
  readonly month: Month;
  readonly entries: ReadonlyMap<string, readonly CalendarEntry<TaskRow>[]>;
  readonly daysOff: ReadonlyMap<string, DayOff>;
  readonly withCommune: boolean;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const FIRST_SHOWN = 4;

/** A month as a table: weeks from Monday, days off shaded, each deadline a link to its task. */
export function CalendarMonth({
  month,
  weeks,
  entries,
  daysOff,
  withCommune,
}: CalendarProps & { readonly weeks: readonly (readonly string[])[] }) {
  const t = useText();
  return (
    <Box component="table" aria-label={t('taskWork.calendar')} sx={table}>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {t(`taskWork.weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                isOutside={monthOf(day) !== month}
                off={daysOff.get(day)}
                entries={entries.get(day) ?? []}
                withCommune={withCommune}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

interface DayProps {
  readonly day: string;
  readonly isOutside: boolean;
  readonly off: DayOff | undefined;
  readonly entries: readonly CalendarEntry<TaskRow>[];
  readonly withCommune: boolean;
}

function Day({ day, isOutside, off, entries, withCommune }: DayProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? entries : entries.slice(0, FIRST_SHOWN);
  const isToday = day === today();
  return (
    <Box
      component="td"
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      sx={{ bgcolor: isFree(day, off) ? 'action.hover' : 'background.paper' }}
    >
      <Typography
        variant="body2"
        component="div"
        sx={{
          fontWeight: isToday ? 700 : 400,
          color: isToday ? 'primary.main' : isOutside ? 'text.secondary' : 'text.primary',
        }}
      >
        {Number(day.slice(8))}
        {isToday ? ` · ${t('taskWork.today')}` : ''}
        {off ? ` · ${off.nameVi}` : ''}
      </Typography>
      {shown.map((entry) => (
        <Entry key={`${entry.task.id}${entry.isOriginal}`} entry={entry} withCommune={withCommune} />
      ))}
      {entries.length > shown.length ? (
        <Link component="button" type="button" variant="body2" onClick={() => setOpen(true)}>
          {t('taskWork.more', { count: entries.length - shown.length })}
        </Link>
      ) : null}
    </Box>
  );
}

function Entry({
  entry: { task, isOriginal },
  withCommune,
}: {
  readonly entry: CalendarEntry<TaskRow>;
  readonly withCommune: boolean;
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const tone = TASK_TONES[task.status];
  const remark = isOriginal
    ? t('taskWork.extendedTo', { date: format.date(task.deadline) })
    : word('taskStatus', task.status);
  return (
    <Link
      component={RouterLink}
      to={`/tasks/${task.id}/show`}
      data-record-link
      title={`${task.title} – ${remark}`}
      color="inherit"
      sx={{ ...entryStyle, textDecoration: isOriginal ? 'line-through' : 'none' }}
    >
      <Box
        component="span"
        role="img"
        aria-label={remark}
        sx={{ color: COLOURS[tone], mr: 0.5, fontSize: 11 }}
      >
        {SIGNS[tone]}
      </Box>
      {withCommune ? `${task.communeName}: ` : ''}
      {task.title}
    </Link>
  );
}

const entryStyle = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  typography: 'body2',
  fontSize: '0.8125rem',
  lineHeight: 1.35,
  py: 0.25,
  overflowWrap: 'anywhere',
  '&:hover': { textDecoration: 'underline' },
} as const;

const table = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', p: 0.75, typography: 'body2', fontWeight: 600, color: 'text.secondary' },
  '& td': { border: 1, borderColor: 'divider', verticalAlign: 'top', p: 0.75, height: 96 },
} as const;

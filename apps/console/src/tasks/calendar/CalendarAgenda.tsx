import { Box, Stack, Typography } from '@mui/material';

import { EmptyState } from '../../components/EmptyState';
import { RecordLink } from '../../components/RecordLink';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { TaskCard } from '../TaskCard';
import type { CalendarProps } from './CalendarMonth';
import { isFree, monthOf, weekdayOf } from './month-grid';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The month as a list of the days that have a deadline, for a narrow screen. */
export function CalendarAgenda({ month, entries, daysOff, withCommune }: CalendarProps) {
  const t = useText();
  const format = useFormat();
  const days = [...entries.keys()].filter((day) => monthOf(day) === month).sort();
  if (days.length === 0) return <EmptyState title={t('taskWork.noDeadlines')} />;
  return (
    <>
      {days.map((day) => {
        const off = daysOff.get(day);
        const weekday = WEEKDAYS[weekdayOf(day)] ?? 'monday';
        return (
          <Box component="section" key={day} aria-labelledby={`day-${day}`} sx={{ mb: 2 }}>
            <Typography variant="h3" component="h2" id={`day-${day}`} sx={{ mb: 0.5 }}>
              {t(`taskWork.weekday.${weekday}`)} {format.date(day)}
              {isFree(day, off) ? ` · ${off?.nameVi ?? t('taskWork.dayOff')}` : ''}
            </Typography>
            <Stack component="ul" sx={{ m: 0, p: 0, gap: 1 }}>
              {(entries.get(day) ?? []).map(({ task, isOriginal }) =>
                isOriginal ? (
                  <Box component="li" key={`${task.id}-original`} sx={{ listStyle: 'none' }}>
                    <s>
                      <RecordLink to={`/tasks/${task.id}/show`}>{task.title}</RecordLink>
                    </s>{' '}
                    {t('taskWork.extendedTo', { date: format.date(task.deadline) })}
                  </Box>
                ) : (
                  <TaskCard key={task.id} task={task} withCommune={withCommune} />
                ),
              )}
            </Stack>
          </Box>
        );
      })}
    </>
  );
}

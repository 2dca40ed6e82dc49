import type { TaskStatus, TaskTrendPointBody } from '@cis/contracts';
import type { Statement } from '@cis/database';
import { taskCounters } from '@cis/domain';
import type { Conditions } from '@cis/http';
import { taskStatusSql } from '../tasks/index.js';

/** How many tasks had one status on a day. */
export interface DayCount {
  readonly day: string;
  readonly status: TaskStatus;
  readonly count: number;
}

const DAYS_OF_WEEK = 7;

/** The Sundays that end the weeks before `asOf`, and `asOf` itself last; oldest first. */
export function trendDays(asOf: string, weeks: number): string[] {
  const last = new Date(`${asOf}T00:00:00Z`);
  const sunday = new Date(last);
  sunday.setUTCDate(last.getUTCDate() - (last.getUTCDay() || DAYS_OF_WEEK));
  const days = Array.from({ length: weeks - 1 }, (_, back) => {
    const day = new Date(sunday);
    day.setUTCDate(sunday.getUTCDate() - back * DAYS_OF_WEEK);
    return day.toISOString().slice(0, 10);
  });
  return [...days.reverse(), asOf];
}

/** Each state is looked at only on the days it was in force. */
export function taskTrendSql(where: Conditions, days: readonly string[]): Statement {
  const values = [...where.values, days];
  return [
    `select d.day::text as day, ${taskStatusSql('state', 'd.day')} as status, count(*)::int as count
     from commune.tasks t join commune.task_states s on s.commune_id = t.commune_id and s.id = t.id
     join unnest($${values.length}::date[]) d (day) on s.valid_from <= d.day and d.day < s.valid_to
     ${where.toString()} group by 1, 2`,
    values,
  ];
}

export function trendPoints(days: readonly string[], counts: readonly DayCount[]): TaskTrendPointBody[] {
  return days.map((day) => {
    const onDay = counts.filter((count) => count.day === day);
    const {
      notStarted: _open,
      inProgress: _started,
      ...parts
    } = taskCounters(Object.fromEntries(onDay.map(({ status, count }) => [status, count])));
    return { day, ...parts };
  });
}

import type { Statement } from '@cis/database';
import { TASK_ALIAS, taskLagSql, taskRiskSql, taskStatusSql } from '../tasks/index.js';
import type { PageOfRows } from './overdue-tasks.sql.js';
import { DAY, type WatchedTasks } from './watched-tasks.js';

/** A commune with silent tasks. `total` counts such communes, `tasks` the silent tasks of all. */
export interface SilentRow {
  readonly communeId: number;
  readonly silent: number;
  readonly neverReported: number;
  readonly overdue: number;
  readonly silentSince: string;
  readonly days: number;
  readonly isSample: boolean;
  readonly total: number;
  readonly tasks: number;
}

/** Who has been silent: communes with their silent tasks, most first. */
export function silentCommunesSql(
  { source, from, where }: WatchedTasks,
  { limit, offset }: PageOfRows,
): Statement {
  const facts = TASK_ALIAS[source];
  const only = where.toString();
  return [
    `select q.commune_id as "communeId", count(*)::int as silent, count(*) filter (where not q.has_reported)::int as "neverReported",
       count(*) filter (where q.status = 'overdue')::int as overdue, min(q.since) as "silentSince", ${DAY} - min(q.since) as days,
       bool_or(q.is_sample) as "isSample", count(*) over ()::int as total, sum(count(*)) over ()::int as tasks
     from (select t.commune_id, coalesce(${facts}.first_reported_on <= ${DAY}, false) as has_reported, ${taskStatusSql(source, DAY)} as status,
             ${taskLagSql(source, DAY).quietSince} as since, t.is_sample
           from ${from} ${only} and ${taskRiskSql(source, DAY).silent}) q
     group by q.commune_id order by count(*) desc, min(q.since), q.commune_id limit ${limit} offset ${offset}`,
    where.values,
  ];
}

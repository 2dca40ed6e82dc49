import type { OverdueLeadBody, OverdueTaskBody } from '@cis/contracts';
import type { Statement } from '@cis/database';
import { TASK_ALIAS, taskPlaceSql, taskStatusSql, type TaskPlace } from '../tasks/index.js';
import { DAY, type WatchedTasks } from './watched-tasks.js';

/** An overdue task as it lies there; the leads as JSON. */
export interface OverdueRow extends Omit<OverdueTaskBody, 'communeCode' | 'communeName' | 'leads'> {
  readonly communeId: number;
  readonly directiveTaskId: string | null;
  readonly leads: readonly OverdueLeadBody[];
  readonly total: number;
}

/** Which rows of a list: as many as `limit`, after the first `offset`. */
export interface PageOfRows {
  readonly limit: number;
  readonly offset: number;
}

const PLACES: readonly TaskPlace[] = [
  'programme_code',
  'document_number',
  'document_date',
  'directive_task_id',
];

/** Overdue tasks, the longest late first; leads, words and difficulties are read only for the rows of the page. */
export function overdueTasksSql(
  { source, from, where }: WatchedTasks,
  { limit, offset }: PageOfRows,
): Statement {
  const facts = TASK_ALIAS[source];
  const only = where.toString();
  return [
    `with late as materialized (
       select t.commune_id, t.id, ${PLACES.map((place) => `${taskPlaceSql(source, place)} as ${place}`).join(', ')}, ${facts}.deadline, ${facts}.original_deadline, ${facts}.percent, count(*) over ()::int as total
       from ${from} ${only} and ${taskStatusSql(source, DAY)} = 'overdue'
       order by ${facts}.deadline, t.commune_id, t.id limit ${limit} offset ${offset})
     select l.commune_id as "communeId", l.id, t.title, l.programme_code as "programmeCode", l.document_number as "documentNumber",
       l.document_date as "documentDate", l.directive_task_id as "directiveTaskId", l.deadline,
       coalesce(l.original_deadline, l.deadline) as "originalDeadline",
       ${DAY} - l.deadline as "daysLate", l.percent, d.difficulty, coalesce(w.leads, '[]') as leads, t.is_sample as "isSample", l.total
     from late l
     join commune.tasks t on t.commune_id = l.commune_id and t.id = l.id
     left join lateral (
       select jsonb_agg(jsonb_build_object('orgName', x.org_name, 'isCommune',
         coalesce(x.org_tenant = l.commune_id, false), 'role', x.role, 'percent', x.percent, 'lastReportedOn', x.last_reported_on,
         'completedOn', case when x.completed_on <= ${DAY} then x.completed_on end, 'returnReason', x.return_reason,
         'explanation', x.overdue_explanation) order by x.role, x.ordinal) as leads
       from commune.task_leads x where x.commune_id = l.commune_id and x.task_id = l.id) w on true
     left join lateral (
       select n.difficulty from commune.task_updates n
       where n.commune_id = l.commune_id and n.task_id = l.id and n.reported_on <= ${DAY} and n.difficulty is not null
       order by n.reported_on desc, n.created_at desc limit 1) d on true
     order by l.deadline, l.commune_id, l.id`,
    where.values,
  ];
}

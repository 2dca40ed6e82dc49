import type { CallerContext } from '@cis/auth';
import type { TaskFilters } from '@cis/contracts';
import { Conditions } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';
import type { TaskDay } from './task-day.js';
import { taskRiskSql } from './task-risk.sql.js';
import {
  TASK_ALIAS,
  TASK_TO_CONFIRM_SQL,
  taskDueSoonSql,
  taskStatusSql,
  UNCOUNTED_STATUSES_SQL,
} from './task-status.sql.js';

/** The caller's body is among the leads and supporters; the province's are the tasks that it assigned. */
const MINE = `exists (select from commune.task_leads l where l.commune_id = t.commune_id and l.task_id = t.id and l.org_tenant = ?)
  or ? % 100000 = 0 and t.assigned_by_tenant = ?`;

/** Tasks `t` (and their states `s` on a past day) that the filters let through; `communeId` is the commune they name. */
export function taskConditions(
  caller: CallerContext,
  query: TaskFilters,
  communeId: number | undefined,
  { source, sql }: TaskDay,
): Conditions {
  const { tenantId } = caller.session;
  const deadline = `${TASK_ALIAS[source]}.deadline`;
  const status = taskStatusSql(source, sql);
  const mine = query.mine === undefined ? undefined : tenantId;
  const where = new Conditions()
    .add('t.commune_id = ?', communeId)
    .add(
      't.commune_id in (select p.id from reference.administrative_units p where p.region = ?)',
      query.region,
    )
    .add(
      't.commune_id in (select p.id from reference.administrative_units p where p.type = ?)',
      query.communeType,
    )
    .add('t.category = ?', query.category)
    .add('t.programme_code = ?', query.programmeCode)
    .add('t.stage_code = ?', query.stageCode)
    .add('t.kind = ?', query.kind)
    .add('t.lead_departments @> array[?::int]', query.departmentId)
    .add('t.directive_id = ?', query.directiveId)
    .add('t.directive_task_id = ?', query.directiveTaskId)
    .add('t.parent_id = ?', query.parentId)
    .add(`${deadline} >= ?`, query.dueFrom)
    .add(`${deadline} <= ?`, query.dueBefore)
    .add(MINE, mine, mine, mine)
    .add(TASK_TO_CONFIRM_SQL, query.toConfirm === undefined ? undefined : tenantId)
    .add(`${foldedSql('t.title')} like ?`, containing(query.q));
  if (query.risk !== undefined) where.add(taskRiskSql(source, sql)[query.risk]);
  if (query.status === 'due_soon') return where.add(taskDueSoonSql(source, sql));
  if (query.status === 'assigned') return where.add(`${status} not in ${UNCOUNTED_STATUSES_SQL}`);
  if (query.status === undefined) return where.add(`${status} <> 'superseded'`);
  return where.add(`${status} = ?`, query.status);
}

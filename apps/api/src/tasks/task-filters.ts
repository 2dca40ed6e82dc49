import type { CallerContext } from '@cis/auth';
import type { TaskFilters, TaskStatusGroup, TaskWithout } from '@cis/contracts';
import { Conditions } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';
import type { TaskDay } from './task-day.js';
import { taskRiskSql } from './task-risk.sql.js';
import {
  TASK_ALIAS,
  TASK_TO_CONFIRM_SQL,
  taskDueSoonSql,
  taskPlaceSql,
  taskStatusSql,
  UNCOUNTED_STATUSES_SQL,
  TASK_MINE_SQL,
  type TaskPlace,
} from './task-status.sql.js';

const WITHOUT: Readonly<Record<TaskWithout, readonly [TaskPlace, string]>> = {
  programme: ['programme_code', 'is null'],
  stage: ['stage_code', 'is null'],
  department: ['lead_departments', `= '{}'`],
  directive: ['directive_id', 'is null'],
};

/** Tasks `t` (and their states `s` on a past day) that the filters let through; `communeId` is the commune they name. */
export function taskConditions(
  caller: CallerContext,
  query: TaskFilters,
  communeId: number | undefined,
  { source, sql }: TaskDay,
): Conditions {
  const { tenantId } = caller.session;
  const place = (column: TaskPlace) => taskPlaceSql(source, column);
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
    .add(`${place('category')} = ?`, query.category)
    .add(`${place('programme_code')} = ?`, query.programmeCode)
    .add(`${place('stage_code')} = ?`, query.stageCode)
    .add('t.kind = ?', query.kind)
    .add(`${place('lead_departments')} @> array[?::int]`, query.departmentId)
    .add(`${place('directive_id')} = ?`, query.directiveId)
    .add(`${place('directive_task_id')} = ?`, query.directiveTaskId)
    .add('t.parent_id = ?', query.parentId)
    .add(`${deadline} >= ?`, query.dueFrom)
    .add(`${deadline} <= ?`, query.dueBefore)
    .add(TASK_MINE_SQL, mine, mine)
    .add(TASK_TO_CONFIRM_SQL, query.toConfirm === undefined ? undefined : tenantId)
    .add(`${foldedSql('t.title')} like ?`, containing(query.q));
  if (query.returned !== undefined) where.add('t.completed_on is null and t.return_reason is not null');
  if (query.risk !== undefined) where.add(taskRiskSql(source, sql)[query.risk]);
  if (query.without !== undefined) {
    const [column, isEmpty] = WITHOUT[query.without];
    where.add(`${place(column)} ${isEmpty}`);
  }
  if (query.assignedBy === 'commune')
    where.add('coalesce(t.assigned_by_tenant, t.commune_id) = t.commune_id');
  else where.add('coalesce(t.assigned_by_tenant, t.commune_id) = ?::int', query.assignedBy);
  if (query.status === undefined) return where.add(`${status} <> 'superseded'`);
  const groups = statusGroups({ source, sql });
  return query.status in groups
    ? where.add(groups[query.status as TaskStatusGroup])
    : where.add(`${status} = ?`, query.status);
}

/** Conditions of what holds more than one status. */
function statusGroups({
  source,
  sql,
}: Pick<TaskDay, 'source' | 'sql'>): Readonly<Record<TaskStatusGroup, string>> {
  const status = taskStatusSql(source, sql);
  const done = `${status} in ('done_on_time', 'done_late')`;
  const confirmed =
    source === 'task' ? 't.confirmed_at is not null' : `coalesce(s.confirmed_on <= ${sql}, false)`;
  return {
    assigned: `${status} not in ${UNCOUNTED_STATUSES_SQL}`,
    in_time: `${status} in ('not_started', 'in_progress')`,
    due_soon: taskDueSoonSql(source, sql),
    done,
    awaiting_confirmation: `${done} and not (${confirmed})`,
  };
}

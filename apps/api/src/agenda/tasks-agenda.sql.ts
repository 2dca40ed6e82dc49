import {
  TASK_DUE_SOON_SQL,
  TASK_MINE_SQL,
  TASK_STATUS_SQL,
  TASK_TO_CONFIRM_SQL,
  taskRiskSql,
} from '../tasks/index.js';
import { TODAY_SQL } from '../today.sql.js';

const NO_PERIOD = `null as period, null as "periodVi", null as "periodEn", null::date as "dueOn"`;
const MINE = 'coalesce(t.assigned_by_tenant, t.commune_id) = $1';
const UNCLEAR = `(t.owner_assignment_id is null or t.lead_org is null or t.deliverable is null or t.authority is null
  or case t.kind when 'deadline' then t.deadline is null else t.rhythm is null end)`;

/** Above the communes a name alone does not say whose it is. */
const NAMES = `array_to_string(array(
  select n.title || case when $2::boolean then ' (' || u.full_name || ')' else '' end
  from found n join reference.administrative_units u on u.id = n.commune_id
  where n.kind = k.kind order by n.deadline nulls last, n.id limit 3), ' · ')`;

/**
 * Tasks with something to do, by kind; a confirmed, replaced or set aside one has nothing. A commune is also told of risks and of what came
 * back; above, the monitoring table tells. Drafts of a directive wait for a person, other drafts for whichever of the six is missing.
 * Parameters: the caller's tenant, whether communes are to be named, and whether only what the caller leads, supports or assigned counts.
 */
export const TASKS_SQL = `
  with found as materialized (
    select t.id, t.commune_id, t.title, t.deadline, unnest(case when t.assigned_at is null then
      array[case when t.directive_id is not null then 'tasks_without_person' else 'tasks_unclear' end]
    else array_remove(array[
      case when ${TASK_STATUS_SQL} = 'overdue' then 'tasks_overdue' end,
      case when ${TASK_DUE_SOON_SQL} then 'tasks_due_soon' end,
      case when ${TASK_TO_CONFIRM_SQL.replace('?', '$1')} then 'tasks_to_confirm' end,
      case when not $2::boolean and t.completed_on is null and t.return_reason is not null then 'tasks_returned' end,
      case when not $2::boolean and ${taskRiskSql('task', TODAY_SQL).at_risk} then 'tasks_at_risk' end
    ], null) end) as kind
    from commune.tasks t
    where t.confirmed_at is null and t.disposition is null and (t.superseded_on is null or t.superseded_on > ${TODAY_SQL})
      and (t.assigned_at is not null and (not $3::boolean or ${TASK_MINE_SQL.replaceAll('?', '$1')}) or t.assigned_at is null and ${MINE} and ${UNCLEAR}))
  select k.kind, k.count, ${NAMES} as detail, ${NO_PERIOD}
  from (select f.kind, count(*)::int as count from found f group by f.kind) k
  union all
  select 'task_questions', count(*)::int, array_to_string((array_agg(u.full_name || ': ' || t.title order by b.due_on, b.id))[1:3], ' · '), ${NO_PERIOD}
  from commune.task_blocks b
  join commune.tasks t on t.commune_id = b.commune_id and t.id = b.task_id
  join reference.administrative_units u on u.id = b.commune_id
  where b.blocked_by_tenant = $1 and b.answered_at is null and b.closed_at is null having count(*) > 0`;

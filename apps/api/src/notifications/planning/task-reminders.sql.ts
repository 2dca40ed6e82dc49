import {
  TASK_DEADLINE_STAGE,
  TASK_DUE_STAGES,
  TASK_ESCALATED_STAGES,
  TASK_OVERDUE_STAGES,
  type ReminderStage,
} from '@cis/domain';
import { taskLink, taskListLink } from '../notification-links.js';
import { IS_WORKED, isWorked, stageOf, TODAY, type CandidateSql } from './candidate.js';
import { ASSIGNER, doersOf, IN_HAND, LINE, listed, listedAcross } from './task-words.sql.js';

const daysOf = (stages: readonly ReminderStage[], end: 'from' | 'to'): number[] =>
  stages.map((stage) => stage[end]);
const LATEST_DAYS = Math.min(...daysOf(TASK_OVERDUE_STAGES, 'to'));
/** So many working days never take longer, the week of Tết included. */
const FARTHEST_DAYS = 4 * Math.max(...daysOf(TASK_DUE_STAGES, 'from'));

/** Each deadline that is spoken of today, with its stage; but for the deadline itself only on days that are worked. */
const DEADLINES = `
  select d.day, abs(d.n) as days, d.working_days, d.stage, case when d.n < 0 then 'task-overdue' else 'task-due' end as kind
  from (
    select c.*, case when c.n < 0 then ${stageOf(TASK_OVERDUE_STAGES, 'c.n')} when c.n = 0 then '${TASK_DEADLINE_STAGE}'
      else ${stageOf(TASK_DUE_STAGES, 'c.working_days')} end as stage
    from (
      select n.n, ${TODAY} + n.n as day,
        (sum(case when n.n > 0 and ${isWorked(`(${TODAY} + n.n)`)} then 1 else 0 end) over (order by n.n))::int as working_days
      from generate_series(${LATEST_DAYS}, ${FARTHEST_DAYS}) n (n)) c) d
  where d.stage is not null and (d.n = 0 or ${IS_WORKED})`;

const OPEN = `
  from deadlines d join commune.tasks t on t.deadline = d.day and ${IN_HAND}`;
const BY_DEADLINE = 'd.kind, d.stage, d.day, d.days, d.working_days';
const WHEN = `'day', d.day, 'days', d.days, 'workingDays', d.working_days`;
const SAME_DEADLINE = taskListLink(['dueFrom', 'd.day::text'], ['dueBefore', 'd.day::text']);

/** A part of the task that is done is nobody's to be reminded of, even while others keep the whole open. */
const OWN_PART_DONE = `exists (
  select from commune.task_leads l where l.commune_id = t.commune_id and l.task_id = t.id and l.org_tenant = t.commune_id and l.completed_on is not null)`;

/** Before the deadline the person in charge; after it the leaders as well. */
const COMMUNES = `
  select m.commune_id as tenant_id, w.id as user_id, null::uuid as actor_id, m.kind, m.about, null::text as thread, m.params, m.link
  from (
    select t.commune_id, d.kind, d.stage || '/' || d.day as about, jsonb_build_object(${listed('t.title')}, ${WHEN}) as params,
      case when count(*) = 1 then ${taskLink('min(t.id::text)')} else ${SAME_DEADLINE} end as link
    ${OPEN} where not ${OWN_PART_DONE} group by t.commune_id, ${BY_DEADLINE}) m
  ${doersOf('m.commune_id', "m.kind = 'task-due'")}`;

/** Departments that lead a task and have not completed their part. */
const LEADS = `
  select l.org_tenant, null, null, d.kind, d.stage || '/' || d.day, null, jsonb_build_object(${listedAcross(LINE)}, ${WHEN}), ${SAME_DEADLINE}
  ${OPEN} join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id and l.role = 'lead'
    and l.org_tenant <> t.commune_id and l.completed_on is null
  group by l.org_tenant, ${BY_DEADLINE}`;

/** Whoever assigned it, from a week late on, and only what that body assigned. */
const ASSIGNERS = `
  select ${ASSIGNER}, null, null, 'tasks-escalated', d.stage || '/' || d.day, null, jsonb_build_object(${listedAcross()}, ${WHEN}), ${SAME_DEADLINE}
  ${OPEN} where d.stage in (${TASK_ESCALATED_STAGES.map((stage) => `'${stage}'`).join(', ')}) and ${ASSIGNER} <> t.commune_id
  group by ${ASSIGNER}, ${BY_DEADLINE}`;

/**
 * Around the deadline in force: one message per deadline and stage, however many tasks. The deadline is part of the occasion, so an extension
 * starts over.
 */
export const TASK_REMINDERS: CandidateSql = `
  with deadlines as materialized (${DEADLINES})
  ${COMMUNES} union all ${LEADS} union all ${ASSIGNERS}`;

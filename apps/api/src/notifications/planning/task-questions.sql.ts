import { QUESTION_STAGES } from '@cis/domain';
import { QUESTIONS_LINK, taskLink, taskListLink } from '../notification-links.js';
import { AT, IS_WORKED, provinceOf, STILL_NEWS, stageOf, TODAY, type CandidateSql } from './candidate.js';

const LONGEST_QUESTION = 300;
const NAMED = 3;

const QUESTION = `
  from commune.task_blocks b
  join commune.tasks t on t.commune_id = b.commune_id and t.id = b.task_id
  join reference.administrative_units u on u.id = b.commune_id`;
const WAITS = `b.answered_at is null and b.closed_at is null and b.created_at <= ${AT}`;
const PARAMS = `'count', count(*)::int, 'communes', (array_agg(distinct u.full_name))[1:${NAMED}], 'communeCount', count(distinct b.commune_id)::int,
  'title', case when count(*) = 1 then min(t.title) end, 'question', case when count(*) = 1 then left(min(b.question), ${LONGEST_QUESTION}) end,
  'dueOn', min(b.due_on)`;
const linkTo = (several: string): string =>
  `case when count(*) = 1 then ${taskLink('min(t.id::text)')} else ${several} end`;

/** The body that holds a task up hears of it at once, of several together after an hour; the commune hears the answer. */
export const TASK_QUESTIONS: CandidateSql = `
  select b.blocked_by_tenant as tenant_id, null::uuid as user_id, null::uuid as actor_id, 'task-question' as kind,
    'asked/' || (array_agg(b.id order by b.created_at desc, b.id desc))[1] as about, 'asked/' as thread,
    jsonb_build_object(${PARAMS}) as params, ${linkTo(QUESTIONS_LINK)} as link
  ${QUESTION} where ${WAITS} and b.created_at > ${STILL_NEWS} and b.blocked_by_tenant is not null
  group by b.blocked_by_tenant
  union all
  select b.commune_id, null, b.answered_by, 'task-question-answered', b.id::text, null,
    jsonb_build_object('title', t.title, 'body', b.blocked_by_name, 'answer', left(b.answer, ${LONGEST_QUESTION})), ${taskLink('t.id')}
  ${QUESTION} where b.answered_at > ${STILL_NEWS} and b.answered_at <= ${AT} and b.closed_at is null and ${TODAY} is not null`;

const WAITING_NOW = `
  select b.commune_id, b.id, b.blocked_by_tenant, b.due_on, ${stageOf(QUESTION_STAGES, `b.due_on - ${TODAY}`)} as stage
  from commune.task_blocks b
  where ${WAITS} and b.due_on between ${TODAY} + ${Math.min(...QUESTION_STAGES.map(({ to }) => to))} and ${TODAY} and ${IS_WORKED}`;
const BLOCKED = taskListLink(['risk', `'blocked'`]);
const DUE = `'late', (q.stage <> 'due-0'), 'bodies', (array_agg(distinct b.blocked_by_name))[1:${NAMED}], ${PARAMS}`;

/** On the day the answer is due its body; from the working day after also the province, which alone hears of a body without accounts. */
export const TASK_QUESTIONS_DUE: CandidateSql = `
  with waiting as (${WAITING_NOW})
  select r.tenant_id, null::uuid as user_id, null::uuid as actor_id, 'task-question-due' as kind, q.stage || '/' || q.due_on as about,
    null::text as thread, jsonb_build_object(${DUE}) as params, ${linkTo(`case when bool_and(q.blocked_by_tenant = r.tenant_id) then ${QUESTIONS_LINK} else ${BLOCKED} end`)} as link
  ${QUESTION} join waiting q on q.commune_id = b.commune_id and q.id = b.id
  cross join lateral (
    select q.blocked_by_tenant as tenant_id where q.blocked_by_tenant is not null
    union select ${provinceOf('q.commune_id')} where q.stage <> 'due-0') r
  group by r.tenant_id, q.stage, q.due_on`;

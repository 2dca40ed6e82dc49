import { taskLink, TASKS_LINK } from '../notification-links.js';
import { AT, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';
import { listed } from './task-words.sql.js';

/** What a commune hears about its tasks; other steps are its own, or told elsewhere. */
const CHANGES = [
  'confirmed',
  'extended',
  'reassigned',
  'paused',
  'not_applicable',
  'resumed',
  'superseded',
  'continued',
];

/**
 * What was decided about a commune's tasks: one message for all that one person decided in the same way, for the same reason, by the same
 * document. What was returned is told as long as it stays returned.
 */
export const TASK_EVENTS: CandidateSql = `
  select e.commune_id as tenant_id, null::uuid as user_id, e.created_by as actor_id,
    case when e.action = 'returned' then 'task-returned' else 'task-changed' end as kind,
    d.thread || (array_agg(e.id order by e.happened_at desc, e.id desc))[1] as about, d.thread,
    jsonb_build_object(${listed()}, 'action', e.action, 'reason', e.reason, 'document', e.document, 'actor', max(e.actor_name),
      'deadline', case when min(t.deadline) = max(t.deadline) then min(t.deadline) end) as params,
    case when count(distinct t.id) = 1 then ${taskLink('min(t.id::text)')} else ${TASKS_LINK} end as link
  from commune.task_events e
  join commune.tasks t on t.commune_id = e.commune_id and t.id = e.task_id
  cross join lateral (select e.action || '/' || md5(concat_ws('/', e.reason, e.document, e.created_by)) || '/' as thread) d
  where e.happened_at > ${STILL_NEWS} and e.happened_at <= ${AT} and ${TODAY} is not null
    and (e.action in (${CHANGES.map((action) => `'${action}'`).join(', ')}) or e.action = 'returned' and t.completed_on is null and t.superseded_on is null)
  group by e.commune_id, e.action, e.reason, e.document, e.created_by, d.thread`;

import { taskListLink, taskLink } from '../notification-links.js';
import { AT, STILL_NEWS, TODAY, type CandidateSql } from './candidate.js';
import { ASSIGNER, LINE, listed, listedAcross } from './task-words.sql.js';

/** Tasks of one document, or given by one body without any, are told together. */
const THREAD = `cross join lateral (select coalesce(t.directive_id::text,
  md5(coalesce(t.document_number, '') || '/' || coalesce(t.document_date::text, '') || '/' || ${ASSIGNER})) || '/' as thread) d`;
const NEWLY_ASSIGNED = `t.assigned_at > ${STILL_NEWS} and t.assigned_at <= ${AT} and t.superseded_on is null and ${TODAY} is not null`;
const DOCUMENT = `'document', t.document_number, 'documentDate', t.document_date, 'issuer', t.document_issuer, 'firstDeadline', min(t.deadline)`;
const LATEST = `(array_agg(t.id order by t.assigned_at desc, t.id desc))[1]`;
const BY_DOCUMENT = 'd.thread, t.directive_id, t.document_number, t.document_date, t.document_issuer';

/**
 * One message per document and commune, however many tasks it brings; the same for a department that is to lead them, with the number of communes.
 * Tasks given one by one are told together after an hour.
 */
export const TASKS_ASSIGNED: CandidateSql = `
  select t.commune_id as tenant_id, null::uuid as user_id, (array_agg(t.assigned_by order by t.assigned_at desc))[1] as actor_id,
    'tasks-assigned' as kind, d.thread || ${LATEST} as about, d.thread,
    jsonb_build_object(${listed()}, ${DOCUMENT}) as params,
    case when count(*) = 1 then ${taskLink(LATEST)} else ${taskListLink(['directiveId', 't.directive_id::text'])} end as link
  from commune.tasks t ${THREAD}
  where ${NEWLY_ASSIGNED} group by t.commune_id, ${BY_DOCUMENT}
  union all
  select l.org_tenant, null, (array_agg(t.assigned_by order by t.assigned_at desc))[1], 'tasks-assigned', d.thread || ${LATEST}, d.thread,
    jsonb_build_object(${listedAcross(LINE)}, ${DOCUMENT}),
    ${taskListLink(['directiveId', 't.directive_id::text'])}
  from commune.tasks t ${THREAD}
  join commune.task_leads l on l.commune_id = t.commune_id and l.task_id = t.id and l.role = 'lead' and l.org_tenant <> t.commune_id
  where ${NEWLY_ASSIGNED} and l.org_tenant <> ${ASSIGNER} group by l.org_tenant, ${BY_DOCUMENT}`;

import { HOME_LINK } from '../notification-links.js';
import { AT, IS_WORKED, MONDAY, TODAY, type CandidateSql } from './candidate.js';
import { NOT_SUBMITTED, owedReports } from './owed-reports.sql.js';
import { ASSIGNER, IN_HAND } from './task-words.sql.js';

/** A report shows up in the digest from a week before it is due. */
const DAYS_BEFORE = 7;

const reports = (name: string, condition: string): string => `
  '${name}', (select coalesce(jsonb_agg(jsonb_build_object('period', o.code, 'periodVi', o.label_vi, 'periodEn', o.label_en,
    'day', o.due_on, 'filled', o.filled, 'expected', o.expected) order by o.due_on, o.code), '[]')
    from owed o where o.commune_id = u.tenant_id and ${condition})`;

const DUE_TASK_DAYS = 7;
const NAMED_TASKS = 10;

/** Where a commune's tasks stand, and the ten longest overdue by name. */
const TASKS = `
  select jsonb_build_object(
    'overdue', count(*) filter (where ${IN_HAND} and t.deadline < ${TODAY})::int,
    'dueSoon', count(*) filter (where ${IN_HAND} and t.deadline between ${TODAY} and ${TODAY} + ${DUE_TASK_DAYS})::int,
    'returned', count(*) filter (where ${IN_HAND} and t.return_reason is not null)::int,
    'toConfirm', count(*) filter (where t.completed_on is not null and t.confirmed_at is null and t.disposition is null
      and t.superseded_on is null and ${ASSIGNER} = u.tenant_id)::int,
    'late', coalesce((jsonb_agg(jsonb_build_object('title', left(t.title, 160), 'day', t.deadline) order by t.deadline, t.title)
      filter (where ${IN_HAND} and t.deadline < ${TODAY})), '[]')) as counts
  from commune.tasks t where t.commune_id = u.tenant_id and t.assigned_at <= ${AT} and t.confirmed_at is null`;
const FIRST_OF = (list: string): string =>
  `(select coalesce(jsonb_agg(e.value order by e.place), '[]') from jsonb_array_elements(${list}) with ordinality e (value, place) where e.place <= ${NAMED_TASKS})`;

/**
 * For leaders, by the rhythm each chose: what is due, late, returned, asked and unacknowledged in their commune, and its tasks, in one message. Nothing
 * to tell, no message. Changing the rhythm brings no second one in the same span.
 */
export const DIGESTS: CandidateSql = `
  with owed as (${owedReports(DAYS_BEFORE)})
  select u.tenant_id, u.id as user_id, null::uuid as actor_id, 'digest' as kind, r.rhythm || '/' || r.since as about, null::text as thread,
    x.params, ${HOME_LINK} as link
  from identity.users u
  left join identity.notification_settings g on g.tenant_id = u.tenant_id and g.id = u.id
  join (values ('daily', ${TODAY}), ('weekly', ${MONDAY})) r (rhythm, since) on r.rhythm = coalesce(g.digest, 'weekly')
  cross join lateral (select jsonb_build_object('rhythm', r.rhythm, ${reports('due', `${NOT_SUBMITTED} and o.timely_until >= ${TODAY}`)},
    ${reports('late', `${NOT_SUBMITTED} and o.timely_until < ${TODAY}`)},
    'returned', (select coalesce(sum(s.returned_count), 0)::int from commune.submissions s where s.commune_id = u.tenant_id),
    'questions', (select count(*)::int from commune.explanation_requests q where q.commune_id = u.tenant_id and q.answer is null),
    'unacknowledged', (select count(distinct v.target_id)::int from commune.target_versions v
      where v.commune_id = u.tenant_id and v.acknowledged_at is null),
    'tasks', (select k.counts || jsonb_build_object('late', ${FIRST_OF("k.counts -> 'late'")}) from (${TASKS}) k)) as params) x
  where u.status = 'active'
    and not exists (select 1 from identity.notifications n where n.tenant_id = u.tenant_id and n.user_id = u.id and n.kind = 'digest'
      and n.created_at >= r.since::timestamp at time zone 'Asia/Ho_Chi_Minh')
    and (x.params - 'rhythm') <> '{"due": [], "late": [], "returned": 0, "questions": 0, "unacknowledged": 0,
      "tasks": {"overdue": 0, "dueSoon": 0, "returned": 0, "toConfirm": 0, "late": []}}'::jsonb
    and ${AT} is not null and ${IS_WORKED}`;

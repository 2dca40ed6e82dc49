import { taskListLink } from '../notification-links.js';
import { AT, IS_WORKED, MONDAY, TODAY, type CandidateSql } from './candidate.js';
import { ASSIGNER, listedAcross } from './task-words.sql.js';

/** For whoever assigned them: on a working day on which something new waits, and on Mondays as long as anything does. */
export const TASKS_TO_CONFIRM: CandidateSql = `
  select ${ASSIGNER} as tenant_id, null::uuid as user_id, null::uuid as actor_id, 'tasks-to-confirm' as kind,
    greatest(${MONDAY}, least(${TODAY}, max((t.updated_at at time zone 'Asia/Ho_Chi_Minh')::date)))::text as about, null::text as thread,
    jsonb_build_object(${listedAcross()}) as params, ${taskListLink(['toConfirm', `'true'`])} as link
  from commune.tasks t
  where t.assigned_at is not null and t.assigned_at <= ${AT} and t.completed_on is not null and t.confirmed_at is null and t.disposition is null
    and t.superseded_on is null and ${IS_WORKED}
  group by ${ASSIGNER}`;

import { taskRiskSql } from '../../tasks/index.js';
import { taskListLink } from '../notification-links.js';
import { AT, IS_WORKED, MONDAY, TODAY, type CandidateSql } from './candidate.js';
import { doersOf, listed } from './task-words.sql.js';

/** Once a week: tasks of a commune without a report for longer than their rhythm allows, to the person in charge. */
export const TASKS_SILENT: CandidateSql = `
  select m.commune_id as tenant_id, w.id as user_id, null::uuid as actor_id, 'task-silent' as kind, ${MONDAY}::text as about, null::text as thread,
    m.params, ${taskListLink(['risk', "'silent'"])} as link
  from (
    select t.commune_id, jsonb_build_object(${listed()}) as params
    from commune.tasks t
    where t.assigned_at <= ${AT} and t.confirmed_at is null and t.disposition is null and ${taskRiskSql('task', TODAY).silent} and ${IS_WORKED}
    group by t.commune_id) m
  ${doersOf('m.commune_id', 'true')}`;

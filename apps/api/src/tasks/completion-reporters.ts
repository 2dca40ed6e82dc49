import type { CallerContext } from '@cis/auth';
import type { Transaction } from '@cis/database';
import type { LockedTask } from './locked-task.js';

/**
 * Those of the tasks that stand completed, in whole or in one of their leads, by the caller's own report; earlier reports were returned.
 * Imported and sample rows name nobody. @returns their ids.
 */
export async function ownCompletions(
  tx: Transaction,
  caller: CallerContext,
  tasks: readonly Pick<LockedTask, 'communeId' | 'id'>[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with asked as (select k.commune_id, k.id from unnest($1::int[], $2::uuid[]) k (commune_id, id)),
       leaders as (
         select l.commune_id, l.task_id, l.id, count(*) over (partition by l.commune_id, l.task_id) as together
         from commune.task_leads l join asked k on k.commune_id = l.commune_id and k.id = l.task_id where l.role = 'lead')
     select distinct n.task_id as id
     from (
       select distinct on (u.task_id, c.lead) u.task_id, u.created_by
       from commune.task_updates u join asked k on k.commune_id = u.commune_id and k.id = u.task_id
       left join leaders l on l.commune_id = u.commune_id and l.id = u.lead_id
       cross join lateral (select case when l.together > 1 then u.lead_id end as lead) c
       where u.is_completion and (u.lead_id is null or l.id is not null)
       order by u.task_id, c.lead, u.created_at desc) n
     where n.created_by = $3`,
    [tasks.map(({ communeId }) => communeId), tasks.map(({ id }) => id), caller.session.userId],
  );
  return rows.map(({ id }) => id);
}

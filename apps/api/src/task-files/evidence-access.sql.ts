/**
 * Who may look at a task's evidence, more closely drawn than who may see the task: its commune, whoever assigned it, the bodies among
 * its leads, who is asked because it blocks the task, and the province. Photos and reports may show people.
 * @param tenant SQL for the caller's tenant id; `t` is the task
 */
export function maySeeEvidenceSql(tenant: string): string {
  return `(${isInvolvedSql(tenant)} or ${tenant} % 100000 = 0
    or exists (select from commune.task_blocks b where b.commune_id = t.commune_id and b.task_id = t.id and b.blocked_by_tenant = ${tenant}))`;
}

/** Who may add evidence: who reports on the task, or assigned it. */
export function isInvolvedSql(tenant: string): string {
  return `(t.commune_id = ${tenant} or coalesce(t.assigned_by_tenant, t.commune_id) = ${tenant}
    or exists (select from commune.task_leads l where l.commune_id = t.commune_id and l.task_id = t.id and l.org_tenant = ${tenant}))`;
}

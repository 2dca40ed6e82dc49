import type { Statement, Transaction } from '@cis/database';
import { insertStatements, type TableRow } from '../insert-statements.js';
import { leadRows, type TaskLead } from '../tasks/index.js';
import type { LineRow } from './directive-rows.js';
import type { OldInstance, PlannedInstance } from './fan-out-plan.js';
import type { Issue } from './fan-out.sql.js';

/** An instance of the replaced directive with its place under the new one. */
export interface Continued extends PlannedInstance {
  readonly line: LineRow;
  readonly continues: OldInstance;
  readonly leads: readonly TaskLead[];
}

interface StoredLead {
  readonly id: string;
  readonly taskId: string;
  readonly role: 'lead' | 'support';
  readonly orgTenant: number | null;
  readonly orgName: string;
}

/**
 * Where only bodies that no longer lead were not done yet, the task is: it waits for confirmation, and the assigner may return it. Left open,
 * nobody could report it complete any more.
 */
const COMPLETED_WITHOUT_THE_LEFT = `
  update commune.tasks t set completed_on = d.day
  from (select l.commune_id, l.task_id, max(l.completed_on) as day from commune.task_leads l
        where l.task_id = any($1::uuid[]) and l.role = 'lead' group by l.commune_id, l.task_id having bool_and(l.completed_on is not null)) d
  where t.commune_id = d.commune_id and t.id = d.task_id and t.completed_on is null and t.assigned_at is not null`;

/** Bodies the new line names are added or change their role; one it no longer names stays on as a supporter, with its reports. */
export async function continuedLeadStatements(
  tx: Transaction,
  issue: Issue,
  open: readonly Continued[],
): Promise<Statement[]> {
  const stored = Map.groupBy(
    await tx.query<StoredLead & Record<string, unknown>>(
      `select l.id, l.task_id as "taskId", l.role, l.org_tenant as "orgTenant", l.org_name as "orgName"
       from commune.task_leads l where l.task_id = any($1::uuid[])`,
      [open.map(({ continues }) => continues.id)],
    ),
    ({ taskId }) => taskId,
  );
  const added: TableRow[] = [];
  const byRole: Readonly<Record<TaskLead['role'], string[]>> = { lead: [], support: [] };
  for (const { continues, leads } of open) {
    const present = stored.get(continues.id) ?? [];
    const presentKeys = new Set(present.map(bodyKey));
    const roles = new Map(leads.map((lead) => [bodyKey(lead), lead.role]));
    added.push(
      ...leadRows(
        { ...continues, isSample: issue.directive.isSample },
        leads.filter((lead) => !presentKeys.has(bodyKey(lead))),
        issue.by,
      ),
    );
    for (const lead of present) {
      const role = roles.get(bodyKey(lead)) ?? 'support';
      if (role !== lead.role) byRole[role].push(lead.id);
    }
  }
  return [
    ...insertStatements('commune.task_leads', added),
    ...(['lead', 'support'] as const)
      .filter((role) => byRole[role].length > 0)
      .map((role): Statement => [
        `update commune.task_leads set role = $1, version = version + 1, updated_at = now(), updated_by = $2 where id = any($3::uuid[])`,
        [role, issue.by, byRole[role]],
      ]),
    [COMPLETED_WITHOUT_THE_LEFT, [open.map(({ continues }) => continues.id)]],
  ];
}

const bodyKey = ({ orgTenant, orgName }: Pick<TaskLead, 'orgTenant' | 'orgName'>): string =>
  String(orgTenant ?? orgName);

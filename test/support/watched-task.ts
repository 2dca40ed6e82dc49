import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';

/** One assigned task as the monitoring table sees it; days are `YYYY-MM-DD`. */
export interface WatchedTask {
  readonly title?: string;
  readonly kind?: 'deadline' | 'routine';
  readonly rhythm?: 'weekly' | 'monthly' | 'quarterly' | 'yearly';
  readonly programmeCode?: string;
  readonly stageCode?: string;
  readonly departments?: readonly number[];
  readonly directiveId?: string;
  readonly assignedOn?: string;
  readonly assignedBy?: number;
  readonly startsOn?: string;
  readonly deadline?: string;
  readonly originalDeadline?: string;
  readonly completedOn?: string;
  readonly confirmedOn?: string;
  readonly reportedOn?: string;
  readonly percent?: number;
  readonly disposition?: 'not_applicable' | 'paused';
  readonly supersededOn?: string;
}

const morning = (day: string | undefined): string | null =>
  day === undefined ? null : `${day}T08:00:00+07:00`;

/** Tasks past every route, in one statement; their ids. */
export async function insertWatchedTasks(
  admin: Client,
  place: { readonly communeId: number; readonly owner: string },
  tasks: readonly WatchedTask[],
): Promise<string[]> {
  const rows = tasks.map((task) => {
    const isRoutine = task.kind === 'routine';
    const deadline = isRoutine ? null : (task.deadline ?? '2099-12-31');
    return {
      commune_id: place.communeId,
      id: randomUUID(),
      title: task.title ?? 'Nhiệm vụ theo dõi',
      category: 'assigned',
      programme_code: task.programmeCode ?? null,
      stage_code: task.stageCode ?? null,
      kind: task.kind ?? 'deadline',
      rhythm: task.rhythm ?? (isRoutine ? 'monthly' : null),
      starts_on: task.startsOn ?? null,
      deadline,
      original_deadline: isRoutine ? null : (task.originalDeadline ?? deadline),
      owner_assignment_id: place.owner,
      lead_org: 'Ủy ban nhân dân xã',
      lead_departments: task.departments ?? [],
      directive_tenant: task.directiveId ? 5_200_000 : null,
      directive_id: task.directiveId ?? null,
      directive_task_id: task.directiveId ? randomUUID() : null,
      document_number: task.directiveId ? '12-KH/TU' : null,
      deliverable: 'Báo cáo',
      authority: 'Chủ tịch',
      assigned_at: morning(task.assignedOn ?? '2025-07-01'),
      assigned_by_tenant: task.assignedBy ?? 5_200_000,
      completed_on: task.completedOn ?? null,
      confirmed_at: morning(task.confirmedOn),
      first_reported_on: task.reportedOn ?? null,
      last_reported_on: task.reportedOn ?? null,
      percent: task.percent ?? null,
      disposition: task.disposition ?? null,
      disposition_reason: task.disposition ? 'Không phát sinh trên địa bàn' : null,
      superseded_on: task.supersededOn ?? null,
    };
  });
  const columns = Object.keys(rows[0] ?? {});
  await admin.query(
    `insert into commune.tasks (${columns.join(', ')})
     select ${columns.map((name) => `r.${name}`).join(', ')} from jsonb_populate_recordset(null::commune.tasks, $1::jsonb) r`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** `count` tasks alike. */
export function alike(count: number, task: WatchedTask): WatchedTask[] {
  return Array.from({ length: count }, () => task);
}

export interface TestLead {
  readonly orgName: string;
  readonly role?: 'lead' | 'support';
  readonly completedOn?: string;
  readonly explanation?: string;
}

/** Leads of a task in the order given. */
export async function insertLeads(
  admin: Client,
  task: { readonly communeId: number; readonly id: string },
  leads: readonly TestLead[],
): Promise<void> {
  for (const [index, lead] of leads.entries()) {
    await admin.query(
      `insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_name, completed_on, overdue_explanation, explained_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::text, case when $8::text is not null then now() end)`,
      [
        task.communeId,
        randomUUID(),
        task.id,
        lead.role ?? 'lead',
        index + 1,
        lead.orgName,
        lead.completedOn ?? null,
        lead.explanation ?? null,
      ],
    );
  }
}

import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';

/** A row of a task table past every route, as the columns say over defaults that hold; its id. */
async function insertRow(admin: Client, table: string, row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const columns = Object.entries({ id, ...row });
  await admin.query(
    `insert into commune.${table} (${columns.map(([name]) => name).join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
    columns.map(([, value]) => value),
  );
  return id;
}

/** An assigned task with a deadline far away. */
export function insertTaskRow(
  admin: Client,
  communeId: number,
  owner: string,
  columns: Record<string, unknown> = {},
): Promise<string> {
  const deadline = columns['kind'] === 'routine' ? null : (columns['deadline'] ?? '2099-12-31');
  return insertRow(admin, 'tasks', {
    commune_id: communeId,
    title: 'Nhiệm vụ mẫu',
    category: 'assigned',
    kind: 'deadline',
    deadline,
    original_deadline: deadline,
    owner_assignment_id: owner,
    lead_org: 'Văn phòng',
    deliverable: 'Báo cáo',
    authority: 'Chủ tịch',
    assigned_at: '2026-01-05T08:00:00+07:00',
    assigned_by_tenant: communeId,
    is_sample: true,
    ...columns,
  });
}

export const insertLead = (
  admin: Client,
  communeId: number,
  taskId: string,
  columns: Record<string, unknown> = {},
): Promise<string> =>
  insertRow(admin, 'task_leads', {
    commune_id: communeId,
    task_id: taskId,
    role: 'lead',
    ordinal: 1,
    org_tenant: communeId,
    org_name: 'Cơ quan mẫu',
    ...columns,
  });

export const insertTaskEvent = (
  admin: Client,
  communeId: number,
  taskId: string,
  columns: Record<string, unknown>,
): Promise<string> => insertRow(admin, 'task_events', { commune_id: communeId, task_id: taskId, ...columns });

export const insertBlock = (
  admin: Client,
  communeId: number,
  taskId: string,
  columns: Record<string, unknown>,
): Promise<string> =>
  insertRow(admin, 'task_blocks', {
    commune_id: communeId,
    task_id: taskId,
    blocked_by_name: 'Sở mẫu',
    question: 'Chưa có hướng dẫn kỹ thuật',
    ...columns,
  });

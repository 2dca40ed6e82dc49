import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';

/** A draft as the API takes it; with an owner all six clarities are given. */
export function aTask(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Số hóa toàn bộ hồ sơ hộ tịch của xã',
    category: 'priority_task',
    kind: 'deadline',
    deadline: '2099-12-31',
    leadOrg: 'Văn phòng HĐND và UBND',
    deliverable: 'Cơ sở dữ liệu hộ tịch đã nghiệm thu',
    authority: 'Chủ tịch UBND xã',
    ...change,
  };
}

/** Somebody in office who can own tasks; the id of the assignment. */
export async function insertOwner(admin: Client, communeId: number): Promise<string> {
  const [person, assignment] = [randomUUID(), randomUUID()];
  await admin.query(
    `insert into commune.people (commune_id, id, lineage_id, full_name, sort_name, search_name, is_sample)
     values ($1, $2, $2, 'Người Mẫu', 'Mẫu Người', 'nguoimau', true)`,
    [communeId, person],
  );
  await admin.query(
    `insert into commune.assignments (commune_id, id, person_id, position_code, kind, is_primary, starts_on, is_sample)
     values ($1, $2, $3, 'PCT_UBND', 'elected', true, '2025-07-01', true)`,
    [communeId, assignment, person],
  );
  return assignment;
}

export interface TaskRowChange {
  readonly kind?: 'deadline' | 'routine';
  readonly deadline?: string | null;
  readonly assignedOn?: string | null;
  readonly completedOn?: string | null;
  readonly disposition?: 'not_applicable' | 'paused' | null;
  readonly reportedOn?: string | null;
  readonly supersededOn?: string | null;
}

/** A task in whatever state, past every route; its id. */
export async function insertTask(
  admin: Client,
  communeId: number,
  owner: string,
  change: TaskRowChange = {},
): Promise<string> {
  const id = randomUUID();
  const kind = change.kind ?? 'deadline';
  const deadline = kind === 'routine' ? null : (change.deadline ?? '2099-12-31');
  const assignedOn = change.assignedOn === undefined ? '2025-07-01' : change.assignedOn;
  await admin.query(
    `insert into commune.tasks (commune_id, id, title, category, kind, rhythm, deadline, original_deadline, owner_assignment_id, lead_org,
       deliverable, authority, assigned_at, assigned_by_tenant, completed_on, disposition, disposition_reason, first_reported_on,
       last_reported_on, superseded_on, is_sample)
     values ($1, $2, 'Nhiệm vụ mẫu', 'assigned', $3, $4, $5, $5, $6, 'Văn phòng', 'Báo cáo', 'Chủ tịch', $7, $1, $8, $9, $10, $11, $11, $12, true)`,
    [
      communeId,
      id,
      kind,
      kind === 'routine' ? 'monthly' : null,
      deadline,
      owner,
      assignedOn === null ? null : `${assignedOn}T08:00:00+07:00`,
      kind === 'routine' ? null : (change.completedOn ?? null),
      change.disposition ?? null,
      change.disposition ? 'Lý do mẫu' : null,
      change.reportedOn ?? null,
      change.supersededOn ?? null,
    ],
  );
  if (assignedOn !== null) {
    await admin.query(
      `insert into commune.task_leads (commune_id, id, task_id, role, ordinal, org_tenant, org_name, last_reported_on, completed_on, is_sample)
       select commune_id, gen_random_uuid(), id, 'lead', 1, commune_id, lead_org, last_reported_on, completed_on, true
       from commune.tasks where commune_id = $1 and id = $2`,
      [communeId, id],
    );
  }
  if (change.reportedOn) {
    await admin.query(
      `insert into commune.task_updates (commune_id, id, task_id, reported_on, body, is_sample) values ($1, $2, $3, $4, 'Tiến độ mẫu', true)`,
      [communeId, randomUUID(), id, change.reportedOn],
    );
  }
  return id;
}

/** Puts a task's whole life and its known states so many days back: what is true today was true then, and days have passed since. */
export async function ageTasks(admin: Client, communeId: number, days: number): Promise<void> {
  const back = (columns: readonly string[]) =>
    columns.map((column) => `${column} = ${column} - $2::int`).join(', ');
  const dates = [
    'starts_on',
    'deadline',
    'original_deadline',
    'completed_on',
    'first_reported_on',
    'last_reported_on',
    'superseded_on',
  ];
  await admin.query('begin');
  await admin.query('alter table commune.tasks disable trigger user');
  await admin.query(
    `update commune.tasks set ${back(dates)}, assigned_at = assigned_at - make_interval(days => $2::int),
       confirmed_at = confirmed_at - make_interval(days => $2::int) where commune_id = $1`,
    [communeId, days],
  );
  await admin.query('alter table commune.tasks enable trigger user');
  // Two long steps, so that no row of a task takes the day of another on the way.
  for (const shift of [days + 100_000, -100_000])
    await admin.query(
      'update commune.task_states set valid_from = valid_from - $2::int where commune_id = $1',
      [communeId, shift],
    );
  await admin.query(
    `update commune.task_states set ${back([...dates, 'valid_to', 'assigned_on', 'confirmed_on'])} where commune_id = $1`,
    [communeId, days],
  );
  await admin.query(
    `update commune.task_leads set completed_on = completed_on - $2::int, last_reported_on = last_reported_on - $2::int where commune_id = $1`,
    [communeId, days],
  );
  await admin.query(
    'update commune.task_updates set reported_on = reported_on - $2::int where commune_id = $1',
    [communeId, days],
  );
  await admin.query('commit');
}

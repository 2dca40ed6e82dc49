import type { Client } from 'pg';

/** Ids of one commune's rows, by table; every table of the schema commune has `id`. */
export type TenantRows = Readonly<Record<string, string>>;

type Columns = Readonly<Record<string, unknown>>;
type Builder = (seed: Seed, ids: Record<string, string>) => Columns;

interface Seed {
  readonly tenantId: number;
  /** Appears in every text of the rows, so that a leak shows itself. */
  readonly marker: string;
  readonly id: () => string;
}

/**
 * One valid row per tenant table, parents before children. A table that is missing here fails the isolation suite,
 * so a new table cannot be forgotten.
 */
const BUILDERS: Readonly<Record<string, Builder>> = {
  'identity.users': ({ marker, id }) => ({
    id: id(),
    username: `${marker.toLowerCase()}.canbo`,
    full_name: `Người ${marker}`,
    roles: ['commune_editor'],
  }),
  'identity.credentials': (_, ids) => ({ id: ids['identity.users'], password_hash: 'none' }),
  'identity.sessions': ({ id }, ids) => ({
    id: id(),
    user_id: ids['identity.users'],
    token_hash: Buffer.from(id()),
    expires_at: '2100-01-01',
  }),
  'identity.notifications': ({ marker, id }, ids) => ({
    id: id(),
    user_id: ids['identity.users'],
    kind: 'report-due',
    about: marker,
  }),
  'identity.notification_settings': (_, ids) => ({ id: ids['identity.users'] }),
  'identity.figure_imports': ({ marker, id }) => ({
    id: id(),
    source_name: `${marker}.xlsx`,
    sha256: '0'.repeat(64),
    state: 'previewed',
  }),
  'identity.decision_uploads': ({ marker, id }, ids) => ({
    id: id(),
    file_name: `${marker}.pdf`,
    content_type: 'application/pdf',
    byte_size: 10,
    sha256: '0'.repeat(64),
    created_by: ids['identity.users'],
  }),
  'commune.attachments': ({ marker, id }) => ({
    id: id(),
    purpose: 'portrait',
    file_name: `${marker}.png`,
    content_type: 'image/png',
    byte_size: 10,
    sha256: '0'.repeat(64),
  }),
  'commune.people': ({ marker, id }) => ({
    id: id(),
    lineage_id: id(),
    full_name: `Người ${marker}`,
    sort_name: marker,
    search_name: marker.toLowerCase(),
  }),
  'commune.person_confidential': ({ marker }, ids) => ({ id: ids['commune.people'], career: marker }),
  'commune.assignments': ({ marker, id }, ids) => ({
    id: id(),
    person_id: ids['commune.people'],
    position_code: 'CT_UBND',
    kind: 'elected',
    starts_on: '2025-07-01',
    note: marker,
  }),
  'commune.targets': ({ id }) => ({
    id: id(),
    indicator_code: 'KT08',
    horizon: 'year',
    year: 2025,
    issuer: 'province',
    is_public: true,
  }),
  'commune.target_versions': ({ marker, id }, ids) => ({
    id: id(),
    target_id: ids['commune.targets'],
    number: 1,
    operator: 'at_least',
    low: 100,
    decision_number: marker,
    decision_date: '2025-01-10',
    effective_on: '2025-01-10',
  }),
  'commune.observations': ({ marker, id }) => ({
    id: id(),
    indicator_code: 'KT08',
    period_code: '2025-Y',
    state: 'reported',
    grade: 'official',
    value: 8140,
    note: marker,
    is_public: true,
  }),
  'commune.observation_revisions': ({ marker, id }, ids) => ({
    id: id(),
    observation_id: ids['commune.observations'],
    number: 1,
    state: 'reported',
    grade: 'official',
    value: 8140,
    note: marker,
  }),
  'commune.submissions': ({ id }) => ({ id: id(), form: 'kt-xh', period_code: '2025-Y' }),
  'commune.submission_versions': ({ marker, id }, ids) => ({
    id: id(),
    submission_id: ids['commune.submissions'],
    number: 1,
    snapshot: JSON.stringify({ marker }),
  }),
  'commune.submission_cells': ({ marker, id }, ids) => ({
    id: id(),
    submission_id: ids['commune.submissions'],
    indicator_code: 'KT08',
    observation_version: 1,
    decision: 'returned',
    reason: marker,
  }),
  'commune.explanation_requests': ({ marker, id, tenantId }, ids) => ({
    id: id(),
    submission_id: ids['commune.submissions'],
    question: marker,
    asked_by_tenant: tenantId,
  }),
  'commune.unlock_requests': ({ marker, id }) => ({ id: id(), period_code: '2025-Y', reason: marker }),
  'commune.submission_events': ({ marker, id }, ids) => ({
    id: id(),
    submission_id: ids['commune.submissions'],
    action: 'submitted',
    reason: marker,
  }),
  'commune.tasks': ({ marker, id }) => ({
    id: id(),
    title: `Nhiệm vụ ${marker}`,
    category: 'priority_task',
    kind: 'deadline',
    deadline: '2026-12-31',
    original_deadline: '2026-12-31',
  }),
  'commune.task_updates': ({ marker, id }, ids) => ({
    id: id(),
    task_id: ids['commune.tasks'],
    reported_on: '2026-11-01',
    body: `Tiến độ ${marker}`,
  }),
  'commune.task_leads': ({ marker, id, tenantId }, ids) => ({
    id: id(),
    task_id: ids['commune.tasks'],
    role: 'lead',
    ordinal: 1,
    org_tenant: tenantId,
    org_name: `UBND ${marker}`,
  }),
  'commune.task_events': ({ marker, id }, ids) => ({
    id: id(),
    task_id: ids['commune.tasks'],
    action: 'returned',
    reason: marker,
  }),
  'commune.task_blocks': ({ marker, id }, ids) => ({
    id: id(),
    task_id: ids['commune.tasks'],
    blocked_by_name: `Sở ${marker}`,
    question: marker,
    due_on: '2026-12-01',
  }),
  'commune.task_files': ({ marker, id }, ids) => ({
    id: id(),
    task_id: ids['commune.tasks'],
    update_id: ids['commune.task_updates'],
    url: `https://example.vn/${marker}`,
    title: marker,
  }),
  'steering.directives': ({ marker, id }) => ({
    id: id(),
    number: marker,
    issued_on: '2026-01-10',
    issuer: `Cơ quan ${marker}`,
    abstract: marker,
  }),
  'steering.directive_tasks': ({ marker, id }, ids) => ({
    id: id(),
    directive_id: ids['steering.directives'],
    ordinal: 1,
    title: `Việc ${marker}`,
    kind: 'deadline',
  }),
};

/** Tables written only by the database's own functions. */
export const WRITTEN_BY_TRIGGERS: readonly string[] = [
  'audit.entries',
  'audit.chain_heads',
  'commune.task_states',
];

export const BUILT_TABLES: readonly string[] = Object.keys(BUILDERS);

/** The row a builder makes, without inserting it. */
export function rowFor(
  table: string,
  seed: Omit<Seed, 'id'>,
  ids: Record<string, string>,
  id: () => string,
): Columns {
  const builder = BUILDERS[table];
  if (!builder) throw new Error(`No builder for ${table}: add one to test/isolation/tenant-rows.ts`);
  return { [tenantColumn(table)]: seed.tenantId, ...builder({ ...seed, id }, ids) };
}

/** Inserts one row per tenant table as the server's superuser. */
export async function insertTenantRows(
  admin: Client,
  seed: Omit<Seed, 'id'>,
  id: () => string,
): Promise<TenantRows> {
  const ids: Record<string, string> = {};
  for (const table of BUILT_TABLES) {
    const row = rowFor(table, seed, ids, id);
    const { text, values } = insertStatement(table, row);
    await admin.query(text, values);
    ids[table] = String(row['id']);
  }
  return ids;
}

export function insertStatement(table: string, row: Columns): { text: string; values: unknown[] } {
  const columns = Object.keys(row);
  const marks = columns.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into ${table} (${columns.join(', ')}) values (${marks.join(', ')})`,
    values: Object.values(row),
  };
}

/** Identity and audit tables know tenants, the others communes. */
export function tenantColumn(table: string): 'commune_id' | 'tenant_id' {
  return table.startsWith('commune.') ? 'commune_id' : 'tenant_id';
}

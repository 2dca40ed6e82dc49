import {
  TASK_CATEGORY_LABELS,
  TASK_CLARITY_LABELS,
  TASK_KIND_LABELS,
  TASK_RHYTHM_LABELS,
  type TaskKind,
} from '@cis/contracts';
import { actorId, provinceTenantId, type Transaction } from '@cis/database';
import { foldName, missingClarities } from '@cis/domain';
import type { Commune } from '../../communes/index.js';
import { insertStatements } from '../../insert-statements.js';
import { leadColumns, leadRows, ownLead, replaceLeads, type TaskLead } from '../../tasks/index.js';
import type { ImportColumn, ImportRecord, ImportValue } from '../import-columns.js';
import { RefusedRowError, type Importer, type RowOutcome } from '../importer.js';
import {
  COMMUNE_COLUMN,
  communeOf,
  differing,
  insertRow,
  pick,
  updateRow,
  type TenantContext,
} from '../tenant-context.js';

const TASK_COLUMNS: readonly ImportColumn[] = [
  { field: 'description', label: 'Nội dung', aliases: ['Mô tả'], kind: 'text', longest: 5000 },
  { field: 'category', label: 'Loại nhiệm vụ', kind: 'choice', choices: TASK_CATEGORY_LABELS },
  { field: 'programme_code', label: 'Chương trình', kind: 'text', longest: 30 },
  { field: 'stage_code', label: 'Giai đoạn', kind: 'text', longest: 200 },
  { field: 'kind', label: 'Hình thức', kind: 'choice', choices: TASK_KIND_LABELS },
  { field: 'rhythm', label: 'Kỳ báo cáo', kind: 'choice', choices: TASK_RHYTHM_LABELS },
  { field: 'starts_on', label: 'Bắt đầu', aliases: ['Từ ngày'], kind: 'date' },
  { field: 'deadline', label: 'Thời hạn', aliases: ['Hạn hoàn thành', 'Rõ thời gian'], kind: 'date' },
  {
    field: 'lead_org',
    label: 'Cơ quan chủ trì',
    aliases: ['Chủ trì', 'Rõ trách nhiệm'],
    kind: 'text',
    longest: 200,
  },
  {
    field: 'lead_departments',
    label: 'Sở, ngành chủ trì',
    aliases: ['Sở, ngành cùng chủ trì'],
    kind: 'list',
  },
  { field: 'supporting_orgs', label: 'Cơ quan phối hợp', aliases: ['Phối hợp'], kind: 'list' },
  { field: 'deliverable', label: 'Sản phẩm', aliases: ['Rõ sản phẩm'], kind: 'text', longest: 1000 },
  { field: 'authority', label: 'Thẩm quyền', aliases: ['Rõ thẩm quyền'], kind: 'text', longest: 200 },
  { field: 'target_codes', label: 'Chỉ tiêu', aliases: ['Mã chỉ tiêu'], kind: 'list' },
  { field: 'document_date', label: 'Ngày văn bản', kind: 'date' },
  { field: 'document_issuer', label: 'Cơ quan ban hành', kind: 'text', longest: 200 },
  { field: 'document_abstract', label: 'Trích yếu', kind: 'text', longest: 500 },
  { field: 'is_public', label: 'Công khai', kind: 'boolean' },
];

const COLUMNS: readonly ImportColumn[] = [
  COMMUNE_COLUMN,
  {
    field: 'title',
    label: 'Nhiệm vụ',
    aliases: ['Tên nhiệm vụ', 'Rõ việc'],
    kind: 'text',
    longest: 500,
    isRequired: true,
  },
  { field: 'document_number', label: 'Số văn bản', kind: 'text', longest: 100 },
  ...TASK_COLUMNS,
  { field: 'owner', label: 'Người phụ trách', aliases: ['Rõ người'], kind: 'text', longest: 100 },
  { field: 'owner_position', label: 'Chức danh người phụ trách', kind: 'text', longest: 200 },
  { field: 'assigned_on', label: 'Ngày giao', kind: 'date' },
];

const FIELDS = TASK_COLUMNS.map((column) => column.field);
const STORED = FIELDS.map((field) => (field === 'lead_departments' ? 'lead_departments::text[]' : field));

type StoredTask = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly title: string;
  readonly assigned_at: Date | null;
  readonly lead_org: string | null;
  readonly has_leads: boolean;
};

/** What the file may name. */
interface Named {
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  readonly stages: readonly { readonly programme: string; readonly code: string; readonly name: string }[];
  readonly departments: readonly { readonly id: number; readonly code: string; readonly name: string }[];
  readonly indicators: ReadonlySet<string>;
}

interface WantedTask {
  readonly columns: Readonly<Record<string, ImportValue>>;
  /** As the row names them: the commune under the name given, then the departments. */
  readonly leads: readonly TaskLead[];
}

/**
 * Tasks by commune, folded title and document. A row with `Ngày giao` is assigned and must be clear in all six respects; without it
 * the task stays a draft. What is already assigned is not changed by a file: extensions and corrections need their reasons.
 */
export const tasksImporter: Importer<TenantContext> = {
  columns: COLUMNS,
  async start(context) {
    const named = await namedThings(context.tx);
    return async (record) => {
      const commune = communeOf(record, context);
      const leads = leadsOf(record, commune, named);
      const columns = {
        ...pick(record, FIELDS),
        ...programmeOf(record, named),
        ...targetsOf(record, named),
        ...leadsAsColumns(leads),
        ...(await ownerOf(context.tx, commune, record)),
      };
      return saveTask(context.tx, commune, record, { columns, leads });
    };
  },
};

async function saveTask(
  tx: Transaction,
  commune: Commune,
  { values }: ImportRecord,
  { columns: wanted, leads }: WantedTask,
): Promise<RowOutcome> {
  const title = String(values.title);
  const documentNumber = values.document_number ?? null;
  const key = `${commune.code} ${foldName(title)} ${String(documentNumber ?? '')}`;
  const stored = await findTask(tx, commune.id, title, documentNumber);
  const assignment = assignmentOf(tx, commune, values);
  if (!stored) {
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
    const task = {
      category: 'assigned',
      kind: kindOf(given),
      ...given,
      title,
      document_number: documentNumber,
      original_deadline: given.deadline ?? null,
    };
    if (assignment) checkClarity(task);
    const id = await insertRow(tx, 'tasks', commune.id, { ...task, ...assignment });
    if (leads.length > 0) await writeLeads(tx, commune, id, leads);
    return { action: 'created', key };
  }
  const changes = differing(stored, wanted);
  const isAssigning = assignment !== null && stored.assigned_at === null;
  if (Object.keys(changes).length === 0 && !isAssigning) return { action: 'same', key };
  if (stored.assigned_at !== null) {
    throw new RefusedRowError(
      'nhiệm vụ đã giao; hãy gia hạn hoặc sửa trong hệ thống, có ghi lý do',
      Object.keys(changes)[0] ?? null,
    );
  }
  const hasNewLeads = changes.lead_org !== undefined || changes.lead_departments !== undefined;
  if (changes.deadline !== undefined) changes.original_deadline = changes.deadline;
  if (isAssigning) checkClarity({ ...stored, ...changes });
  await updateRow(tx, 'tasks', commune.id, stored.id, { ...changes, ...(isAssigning ? assignment : {}) });
  if (hasNewLeads) await replaceLeads(tx, { communeId: commune.id, id: stored.id }, leads, actorId(tx));
  else if (isAssigning && !stored.has_leads)
    await writeLeads(tx, commune, stored.id, [ownLead(commune.id, String(stored.lead_org))]);
  return { action: 'changed', key };
}

async function findTask(
  tx: Transaction,
  communeId: number,
  title: string,
  documentNumber: ImportValue,
): Promise<StoredTask | null> {
  const tasks = await tx.query<StoredTask>(
    `select id, title, assigned_at, owner_assignment_id, ${STORED.join(', ')},
       exists (select from commune.task_leads l where l.commune_id = t.commune_id and l.task_id = t.id) as has_leads
     from commune.tasks t where commune_id = $1 and document_number is not distinct from $2 order by id`,
    [communeId, documentNumber],
  );
  return tasks.find((task) => foldName(task.title) === foldName(title)) ?? null;
}

async function writeLeads(
  tx: Transaction,
  { id: communeId }: Commune,
  id: string,
  leads: readonly TaskLead[],
): Promise<void> {
  await tx.queryAll(insertStatements('commune.task_leads', leadRows({ communeId, id }, leads, actorId(tx))));
}

async function namedThings(tx: Transaction): Promise<Named> {
  const [programmes, stages, departments, indicators] = await tx.queryAll<
    [Named['programmes'][number], Named['stages'][number], Named['departments'][number], { code: string }]
  >([
    ['select code, name_vi as name from reference.programmes', []],
    [
      'select programme_code as programme, code, name_vi as name from reference.programme_stages order by sort_order',
      [],
    ],
    ['select id, code, name_vi as name from reference.departments order by id', []],
    ['select code from reference.indicators', []],
  ]);
  return { programmes, stages, departments, indicators: new Set(indicators.map(({ code }) => code)) };
}

/** The commune under the name that the row gives, then departments; none when the row says nothing of leads. */
function leadsOf({ values }: ImportRecord, commune: Commune, { departments }: Named): TaskLead[] {
  const { lead_org: org, lead_departments: names } = values;
  const own = typeof org === 'string' ? [ownLead(commune.id, org)] : [];
  const led = (Array.isArray(names) ? (names as readonly string[]) : []).map((text): TaskLead => {
    const found = departments.find(
      ({ id, code, name }) =>
        Math.floor(id / 100_000) === Math.floor(commune.id / 100_000) &&
        [foldName(code), foldName(name)].includes(foldName(text)),
    );
    if (!found) throw new RefusedRowError(`không có sở, ngành "${text}"`, 'lead_departments');
    return { role: 'lead', orgTenant: found.id, orgName: found.name };
  });
  return [...own, ...led];
}

/** What a task repeats of its leads; a row without leads leaves what is there. */
function leadsAsColumns(leads: readonly TaskLead[]): Record<string, ImportValue> {
  if (leads.length === 0) return {};
  const { leadOrg, leadDepartments } = leadColumns(leads);
  return { lead_org: leadOrg, lead_departments: leadDepartments.map(String) };
}

function targetsOf({ values }: ImportRecord, { indicators }: Named): Record<string, ImportValue> {
  const codes = values.target_codes;
  if (!Array.isArray(codes)) return {};
  const written = (codes as readonly string[]).map((code) => code.trim().toUpperCase());
  const unknown = written.find((code) => !indicators.has(code));
  if (unknown !== undefined) throw new RefusedRowError(`không có chỉ tiêu "${unknown}"`, 'target_codes');
  return { target_codes: written };
}

function kindOf(given: Readonly<Record<string, ImportValue>>): TaskKind {
  return given.rhythm !== undefined && given.deadline === undefined ? 'routine' : 'deadline';
}

/** Vietnam keeps one time zone all year: a day begins at 17:00 UTC of the day before. */
function assignmentOf(
  tx: Transaction,
  commune: Commune,
  { assigned_on: assignedOn }: ImportRecord['values'],
) {
  if (typeof assignedOn !== 'string') return null;
  const assigner =
    tx.scope.kind === 'commune'
      ? commune.id
      : tx.scope.kind === 'department'
        ? tx.scope.departmentId
        : provinceTenantId(commune.provinceCode);
  return {
    assigned_at: new Date(`${assignedOn}T00:00:00+07:00`),
    assigned_by: actorId(tx),
    assigned_by_tenant: assigner,
  };
}

function checkClarity(task: Readonly<Record<string, unknown>>): void {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const missing = missingClarities({
    title: text(task.title) ?? '',
    kind: task.kind === 'routine' ? 'routine' : 'deadline',
    rhythm: text(task.rhythm),
    deadline: text(task.deadline),
    ownerAssignmentId: text(task.owner_assignment_id),
    leadOrg: text(task.lead_org),
    deliverable: text(task.deliverable),
    authority: text(task.authority),
  });
  if (missing.length === 0) return;
  throw new RefusedRowError(
    `chưa đủ "6 rõ": ${missing.map((clarity) => TASK_CLARITY_LABELS[clarity].vi).join(', ')}`,
    'assigned_on',
  );
}

/** A stage is one of the programme in the same row. */
function programmeOf({ values }: ImportRecord, { programmes, stages }: Named): Record<string, ImportValue> {
  const { programme_code: text, stage_code: stageText } = values;
  const programme = typeof text === 'string' ? programmes.find(isCalled(text)) : undefined;
  if (typeof text === 'string' && !programme)
    throw new RefusedRowError(`không có chương trình "${text}"`, 'programme_code');
  const ofProgramme = stages.filter(({ programme: code }) => code === programme?.code);
  const stage = typeof stageText === 'string' ? ofProgramme.find(isCalled(stageText)) : undefined;
  if (typeof stageText === 'string' && !stage)
    throw new RefusedRowError(`chương trình không có giai đoạn "${stageText}"`, 'stage_code');
  return { ...(programme && { programme_code: programme.code }), ...(stage && { stage_code: stage.code }) };
}

function isCalled(text: string): (named: { readonly code: string; readonly name: string }) => boolean {
  return ({ code, name }) => [foldName(code), foldName(name)].includes(foldName(text));
}

/** The present post of the named person: the one given, else the primary one. */
async function ownerOf(
  tx: Transaction,
  commune: Commune,
  { values }: ImportRecord,
): Promise<Record<string, ImportValue>> {
  const { owner, owner_position: position } = values;
  if (typeof owner !== 'string') return {};
  const holdings = await tx.query<{
    id: string;
    personId: string;
    code: string;
    name: string;
    isPrimary: boolean;
  }>(
    `select a.id, a.person_id as "personId", p.code, p.name_vi as name, a.is_primary as "isPrimary"
     from commune.assignments a
     join commune.people h on h.commune_id = a.commune_id and h.id = a.person_id
     join reference.positions p on p.code = a.position_code
     where a.commune_id = $1 and h.search_name = $2 and a.ends_on is null and a.voided_at is null
     order by a.is_primary desc, p.rank, a.id`,
    [commune.id, foldName(owner)],
  );
  const fitting =
    typeof position === 'string'
      ? holdings.filter(({ code, name }) => [foldName(code), foldName(name)].includes(foldName(position)))
      : holdings;
  const [first] = fitting;
  if (!first)
    throw new RefusedRowError(
      `${commune.fullName} không có "${owner}" đang giữ chức danh${typeof position === 'string' ? ` "${position}"` : ''}`,
      'owner',
    );
  if (fitting.some(({ personId }) => personId !== first.personId))
    throw new RefusedRowError(`có nhiều người tên "${owner}"; hãy ghi chức danh`, 'owner');
  return { owner_assignment_id: first.id };
}

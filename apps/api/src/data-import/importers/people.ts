import {
  APPOINTMENT_KIND_LABELS,
  GENDER_LABELS,
  POLITICAL_THEORY_LABELS,
  QUALIFICATION_LABELS,
  STATE_MANAGEMENT_LABELS,
} from '@cis/contracts';
import { newRowId, type Transaction } from '@cis/database';
import { foldName, formatVietnameseDate, proposedSortName, tidyPersonName } from '@cis/domain';
import type { ImportColumn, ImportRecord } from '../import-columns.js';
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
import { startAppointments, type RowPerson } from './people-appointments.js';

const PERSON_COLUMNS: readonly ImportColumn[] = [
  { field: 'birth_date', label: 'Ngày sinh', kind: 'date' },
  { field: 'gender', label: 'Giới tính', kind: 'choice', choices: GENDER_LABELS },
  { field: 'hometown', label: 'Quê quán', kind: 'text', longest: 200 },
  {
    field: 'qualification',
    label: 'Trình độ chuyên môn',
    aliases: ['Trình độ'],
    kind: 'choice',
    choices: QUALIFICATION_LABELS,
  },
  { field: 'qualification_field', label: 'Chuyên ngành', kind: 'text', longest: 200 },
  {
    field: 'has_technical_qualification',
    label: 'Chuyên môn khoa học - kỹ thuật',
    aliases: ['Trình độ khoa học - kỹ thuật'],
    kind: 'boolean',
  },
  {
    field: 'political_theory_level',
    label: 'Lý luận chính trị',
    kind: 'choice',
    choices: POLITICAL_THEORY_LABELS,
  },
  { field: 'foreign_language', label: 'Ngoại ngữ', kind: 'text', longest: 200 },
  {
    field: 'state_management_level',
    label: 'Quản lý nhà nước',
    kind: 'choice',
    choices: STATE_MANAGEMENT_LABELS,
  },
  { field: 'office_phone', label: 'Điện thoại công vụ', aliases: ['Điện thoại'], kind: 'text', longest: 30 },
  {
    field: 'office_email',
    label: 'Thư điện tử công vụ',
    aliases: ['Email công vụ', 'Thư điện tử', 'Email'],
    kind: 'text',
    longest: 200,
    pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  },
  { field: 'duties', label: 'Lĩnh vực phụ trách', kind: 'text', longest: 1000 },
  { field: 'reception_schedule', label: 'Lịch tiếp công dân', kind: 'text', longest: 300 },
];

const COLUMNS: readonly ImportColumn[] = [
  COMMUNE_COLUMN,
  {
    field: 'full_name',
    label: 'Họ và tên',
    aliases: ['Họ tên'],
    kind: 'text',
    longest: 100,
    isRequired: true,
  },
  ...PERSON_COLUMNS,
  {
    field: 'position',
    label: 'Chức danh',
    aliases: ['Chức vụ', 'Mã chức danh', 'position_code'],
    kind: 'text',
    longest: 200,
  },
  {
    field: 'kind',
    label: 'Hình thức',
    aliases: ['Hình thức bổ nhiệm'],
    kind: 'choice',
    choices: APPOINTMENT_KIND_LABELS,
  },
  { field: 'is_primary', label: 'Chức danh chính', kind: 'boolean' },
  { field: 'term', label: 'Nhiệm kỳ', kind: 'text', pattern: /^[0-9]{4}-[0-9]{4}$/ },
  { field: 'starts_on', label: 'Giữ chức từ ngày', aliases: ['Từ ngày'], kind: 'date' },
  { field: 'decision_number', label: 'Số quyết định', kind: 'text', longest: 100 },
  { field: 'decision_date', label: 'Ngày quyết định', kind: 'date' },
  { field: 'decision_issuer', label: 'Cơ quan quyết định', kind: 'text', longest: 200 },
];

const FIELDS = PERSON_COLUMNS.map((column) => column.field);

type StoredPerson = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly birth_date: string | null;
};

/**
 * People with, where given, one post a row; a person with several posts has several rows. A person is known in a commune by
 * folded name and birth date. Dates of posts are never overwritten: ending and moving are done in the console.
 */
export const peopleImporter: Importer<TenantContext> = {
  columns: COLUMNS,
  async start(context) {
    const appoint = await startAppointments(context.tx);
    return async (record) => {
      const commune = communeOf(record, context);
      const { person, action } = await savePerson(context.tx, commune.id, record);
      const name = `${commune.code} ${foldName(String(record.values.full_name))} ${person.birthDate ?? ''}`;
      if (typeof record.values.position !== 'string') return { action, key: name };
      const post = await appoint(record, commune, person);
      return { action: strongest(action, post.action), key: `${name} ${post.key}` };
    };
  },
};

async function savePerson(
  tx: Transaction,
  communeId: number,
  record: ImportRecord,
): Promise<{ person: RowPerson; action: RowOutcome['action'] }> {
  const fullName = tidyPersonName(String(record.values.full_name));
  const birthDate = typeof record.values.birth_date === 'string' ? record.values.birth_date : null;
  const wanted = pick(record, FIELDS);
  const stored = await findPerson(tx, communeId, fullName, birthDate);
  if (!stored) {
    const id = await insertRow(tx, 'people', communeId, {
      ...wanted,
      lineage_id: newRowId(),
      full_name: fullName,
      sort_name: proposedSortName(fullName),
      search_name: foldName(fullName),
    });
    return { person: { id, birthDate, isNew: true }, action: 'created' };
  }
  const changes = differing(stored, wanted);
  const person = { id: stored.id, birthDate: birthDate ?? stored.birth_date, isNew: false };
  if (Object.keys(changes).length === 0) return { person, action: 'same' };
  await updateRow(tx, 'people', communeId, stored.id, changes);
  return { person, action: 'changed' };
}

/** A stored person without birth date is the same one, unless somebody else of that name has the very date. */
async function findPerson(
  tx: Transaction,
  communeId: number,
  fullName: string,
  birthDate: string | null,
): Promise<StoredPerson | null> {
  const namesakes = await tx.query<StoredPerson>(
    `select id, ${FIELDS.join(', ')} from commune.people where commune_id = $1 and search_name = $2 order by id`,
    [communeId, foldName(fullName)],
  );
  if (birthDate !== null) {
    return (
      namesakes.find((person) => person.birth_date === birthDate) ??
      namesakes.find((person) => person.birth_date === null) ??
      null
    );
  }
  if (namesakes.length > 1) {
    const dates = namesakes.map((person) =>
      person.birth_date === null ? 'chưa rõ' : formatVietnameseDate(person.birth_date),
    );
    throw new RefusedRowError(
      `có ${namesakes.length} người trùng tên (sinh ${dates.join(', ')}); hãy ghi ngày sinh`,
      'birth_date',
    );
  }
  return namesakes[0] ?? null;
}

function strongest(one: RowOutcome['action'], other: RowOutcome['action']): RowOutcome['action'] {
  if (one === 'created' || other === 'same') return one;
  return one === 'same' && other === 'created' ? 'changed' : other;
}

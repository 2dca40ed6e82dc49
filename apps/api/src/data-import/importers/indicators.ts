import {
  AGGREGATION_LABELS,
  APPLIES_TO_LABELS,
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_DOMAIN_LABELS,
  INDICATOR_KIND_LABELS,
  UNIT_LABELS,
  VISIBILITY_LABELS,
  type Label,
} from '@cis/contracts';
import { DEPARTMENTS, INDICATORS, type ReferenceRow } from '@cis/database';
import {
  DomainError,
  foldName,
  refuseChangedMeaning,
  refuseUnsoundDefinition,
  type KnownIndicator,
} from '@cis/domain';
import type { ImportColumn, ImportRecord } from '../import-columns.js';
import { RefusedRowError, type Importer } from '../importer.js';
import {
  filledColumns,
  readReferenceRows,
  saveReferenceRow,
  type CatalogueContext,
} from '../reference-context.js';
import { toDefinition } from './indicator-definition.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    field: 'code',
    label: 'Mã chỉ tiêu',
    aliases: ['Mã'],
    kind: 'text',
    pattern: /^[A-Z]{1,4}[0-9]{2,3}$/,
    isRequired: true,
  },
  {
    field: 'kind',
    label: 'Loại',
    kind: 'choice',
    choices: withWords(INDICATOR_KIND_LABELS, { indicator: ['Chỉ tiêu'], derived: ['Tính toán'] }),
  },
  { field: 'domain', label: 'Lĩnh vực', kind: 'choice', choices: INDICATOR_DOMAIN_LABELS },
  { field: 'name_vi', label: 'Tên chỉ tiêu', aliases: ['Chỉ tiêu'], kind: 'text', longest: 300 },
  { field: 'name_en', label: 'Tên tiếng Anh', kind: 'text', longest: 300 },
  { field: 'unit', label: 'Đơn vị tính', kind: 'text', longest: 40 },
  {
    field: 'direction',
    label: 'Chiều tốt',
    kind: 'choice',
    choices: INDICATOR_DIRECTION_LABELS,
  },
  { field: 'period_kinds', label: 'Kỳ báo cáo', kind: 'list' },
  { field: 'is_cumulative', label: 'Lũy kế', kind: 'boolean' },
  {
    field: 'aggregation',
    label: 'Cách tổng hợp',
    kind: 'choice',
    choices: withWords(AGGREGATION_LABELS, {
      sum: ['Cộng'],
      ratio: ['Tỷ lệ'],
      count_true: ['Đếm đạt'],
      derived: ['Tính lại'],
      none: ['Không tổng hợp'],
    }),
  },
  { field: 'weight_code', label: 'Quyền số', kind: 'text' },
  { field: 'numerator', label: 'Tử số', kind: 'text' },
  { field: 'denominator', label: 'Mẫu số', kind: 'text' },
  { field: 'formula', label: 'Công thức', kind: 'text', longest: 500 },
  { field: 'decimals', label: 'Số chữ số thập phân', kind: 'integer', minimum: 0, maximum: 6 },
  { field: 'hard_min', label: 'Giới hạn dưới', kind: 'number' },
  { field: 'hard_max', label: 'Giới hạn trên', kind: 'number' },
  { field: 'soft_min', label: 'Thường gặp từ', kind: 'number' },
  { field: 'soft_max', label: 'Thường gặp đến', kind: 'number' },
  { field: 'range_basis', label: 'Căn cứ khoảng', kind: 'text' },
  {
    field: 'applies_to',
    label: 'Áp dụng cho',
    kind: 'choice',
    choices: withWords(APPLIES_TO_LABELS, { all: ['Tất cả', 'Xã, phường'], xa: ['Xã'], phuong: ['Phường'] }),
  },
  {
    field: 'visibility',
    label: 'Công khai',
    kind: 'choice',
    choices: withWords(VISIBILITY_LABELS, { public: ['Có'], internal: ['Không'] }),
  },
  { field: 'department_code', label: 'Cơ quan phụ trách', kind: 'text' },
  { field: 'evidence', label: 'Mức kiểm chứng', kind: 'text' },
  { field: 'source', label: 'Nguồn', kind: 'text', longest: 4000 },
  { field: 'sort_order', label: 'Thứ tự', kind: 'integer', minimum: 0 },
];

const NEW_NEEDS = [
  'kind',
  'domain',
  'name_vi',
  'unit',
  'direction',
  'period_kinds',
  'aggregation',
  'decimals',
] as const;
const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'];

/**
 * The catalogue of indicators and base quantities, by code; the rules are those of the console. What a change replaces is kept by the
 * database, and what gives past figures their meaning stays once there are any.
 */
export const indicatorsImporter: Importer<CatalogueContext> = {
  columns: COLUMNS,
  async start({ writer, usedIndicators }) {
    // Figures being saved this moment come first, later ones wait: their foreign key needs the table.
    await writer.query('lock table reference.indicators in exclusive mode', []);
    await writer.query("select set_config('app.change_reason', 'Nhập từ tệp', true)", []);
    const used = await usedIndicators();
    const known = new Map(
      (await readReferenceRows(writer, INDICATORS)).map((row) => [String(row.code), row]),
    );
    const retired = await retiredCodes(writer);
    const departments = await readReferenceRows(writer, DEPARTMENTS);
    return async (record) => {
      const code = String(record.values.code);
      const before = known.get(code);
      const row = mergedIndicator(record, before, departments);
      refuseBadDefinition(row, { before, known, retired, isUsed: used.has(code) });
      const outcome = await saveReferenceRow(writer, INDICATORS, row, code);
      known.set(code, row);
      return outcome;
    };
  },
};

async function retiredCodes(writer: CatalogueContext['writer']): Promise<ReadonlySet<string>> {
  const rows = await writer.query('select code from reference.indicators where retired_on is not null', []);
  return new Set((rows as { code: string }[]).map(({ code }) => code));
}

interface Surroundings {
  readonly before: ReferenceRow | undefined;
  readonly known: ReadonlyMap<string, ReferenceRow>;
  readonly retired: ReadonlySet<string>;
  readonly isUsed: boolean;
}

/** @throws RefusedRowError at the column that is to blame. */
function refuseBadDefinition(row: ReferenceRow, { before, known, retired, isUsed }: Surroundings): void {
  const others = new Map<string, KnownIndicator>(
    [...known].map(([code, other]) => [
      code,
      { kind: toDefinition(other).kind, formula: toDefinition(other).formula, isRetired: retired.has(code) },
    ]),
  );
  try {
    refuseUnsoundDefinition(toDefinition(row), others);
    if (before && isUsed) refuseChangedMeaning(toDefinition(before), toDefinition(row));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [fault] = error.faults;
    if (!fault) throw error;
    throw new RefusedRowError(fault.detail, columnOf(fault.pointer));
  }
}

/** `/weightCode` → `weight_code`. */
function columnOf(pointer: string): string {
  return pointer.slice(1).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function mergedIndicator(
  record: ImportRecord,
  existing: ReferenceRow | undefined,
  departments: readonly ReferenceRow[],
): ReferenceRow {
  const filled = filledColumns(record, INDICATORS);
  const missing = existing ? undefined : NEW_NEEDS.find((field) => filled[field] === undefined);
  if (missing) throw new RefusedRowError('chỉ tiêu mới cần có mục này', missing);
  const periods = filled.period_kinds as readonly string[] | undefined;
  if (periods?.some((kind) => !PERIOD_KINDS.includes(kind)))
    throw new RefusedRowError('kỳ báo cáo gồm M, Q, H, Y', 'period_kinds');
  const owner = departments.find((department) => department.code === record.values.department_code);
  if (record.values.department_code && !owner)
    throw new RefusedRowError('không có cơ quan này', 'department_code');
  const row: ReferenceRow = {
    ...DEFAULTS,
    name_en: filled.name_vi ?? '',
    ...existing,
    ...filled,
    ...(typeof filled.unit === 'string' ? { unit: unitCode(filled.unit) } : {}),
    ...(owner ? { department_id: owner.id ?? null } : {}),
  };
  return { ...row, search_name: foldName(String(row.name_vi ?? '')) };
}

const DEFAULTS: ReferenceRow = {
  ...Object.fromEntries(Object.keys(INDICATORS.columns).map((column) => [column, null])),
  is_cumulative: false,
  applies_to: 'all',
  visibility: 'internal',
  evidence: 'province',
  sort_order: 10_000,
};

/** A unit by its code or in words; one that nobody knows stays as it is written. */
function unitCode(text: string): string {
  const folded = foldUnit(text);
  const found = Object.entries(UNIT_LABELS).find(
    ([code, { vi }]) => code === text || foldUnit(vi) === folded,
  );
  return found?.[0] ?? text;
}

/** Signs count in units: `%` and `km²` say something that letters alone do not. */
function foldUnit(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What the label says, and other words people use for it. */
function withWords(
  labels: Readonly<Record<string, Label>>,
  words: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(labels).map(([code, { vi }]) => [code, [vi, ...(words[code] ?? [])]]),
  );
}

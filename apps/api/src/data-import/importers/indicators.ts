import { APPLIES_TO, INDICATOR_DOMAIN_LABELS } from '@cis/contracts';
import { DEPARTMENTS, INDICATORS, type ReferenceRow } from '@cis/database';
import { foldName } from '@cis/domain';
import type { ImportColumn, ImportRecord } from '../import-columns.js';
import { RefusedRowError, type Importer } from '../importer.js';
import {
  filledColumns,
  readReferenceRows,
  saveReferenceRow,
  type ReferenceContext,
} from '../reference-context.js';

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
    choices: { base: ['Số liệu cơ sở'], indicator: ['Chỉ tiêu'], derived: ['Tính toán'] },
  },
  { field: 'domain', label: 'Lĩnh vực', kind: 'choice', choices: INDICATOR_DOMAIN_LABELS },
  { field: 'name_vi', label: 'Tên chỉ tiêu', aliases: ['Chỉ tiêu'], kind: 'text', longest: 300 },
  { field: 'name_en', label: 'Tên tiếng Anh', kind: 'text', longest: 300 },
  { field: 'unit', label: 'Đơn vị tính', kind: 'text', pattern: /^[a-z0-9_]{1,40}$/ },
  {
    field: 'direction',
    label: 'Chiều tốt',
    kind: 'choice',
    choices: { higher: ['Càng cao càng tốt'], lower: ['Càng thấp càng tốt'], none: ['Không xét'] },
  },
  { field: 'period_kinds', label: 'Kỳ báo cáo', kind: 'list' },
  { field: 'is_cumulative', label: 'Lũy kế', kind: 'boolean' },
  {
    field: 'aggregation',
    label: 'Cách tổng hợp',
    kind: 'choice',
    choices: {
      sum: ['Cộng'],
      ratio: ['Tỷ lệ'],
      wmean: ['Bình quân gia quyền'],
      count_true: ['Đếm đạt'],
      derived: ['Tính lại'],
      none: ['Không tổng hợp'],
    },
  },
  { field: 'weight_code', label: 'Quyền số', kind: 'text' },
  { field: 'numerator', label: 'Tử số', kind: 'text' },
  { field: 'denominator', label: 'Mẫu số', kind: 'text' },
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
    choices: Object.fromEntries(APPLIES_TO.map((place) => [place, placeWords(place)])),
  },
  {
    field: 'visibility',
    label: 'Công khai',
    kind: 'choice',
    choices: { public: ['Công khai', 'Có'], internal: ['Nội bộ', 'Không'] },
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

/** The catalogue of indicators and base quantities, by code. */
export const indicatorsImporter: Importer<ReferenceContext> = {
  columns: COLUMNS,
  async start({ writer }) {
    const known = new Map(
      (await readReferenceRows(writer, INDICATORS)).map((row) => [String(row.code), row]),
    );
    const departments = await readReferenceRows(writer, DEPARTMENTS);
    return async (record) => {
      const code = String(record.values.code);
      const row = mergedIndicator(record, known.get(code), departments);
      if (row.weight_code !== null && !known.has(String(row.weight_code)))
        throw new RefusedRowError(`không có chỉ tiêu ${String(row.weight_code)}`, 'weight_code');
      const outcome = await saveReferenceRow(writer, INDICATORS, row, code);
      known.set(code, row);
      return outcome;
    };
  },
};

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

function placeWords(place: (typeof APPLIES_TO)[number]): readonly string[] {
  return { all: ['Tất cả', 'Xã, phường'], xa: ['Xã'], phuong: ['Phường'] }[place];
}

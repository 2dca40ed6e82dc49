import { BLOCK_LABELS } from '@cis/contracts';
import { POSITIONS, type ReferenceRow } from '@cis/database';
import type { ImportColumn } from '../import-columns.js';
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
    label: 'Mã chức danh',
    aliases: ['Mã'],
    kind: 'text',
    pattern: /^[A-Z_]{3,20}$/,
    isRequired: true,
  },
  { field: 'name_vi', label: 'Chức danh', aliases: ['Tên chức danh'], kind: 'text', longest: 200 },
  { field: 'name_en', label: 'Tên tiếng Anh', kind: 'text', longest: 200 },
  { field: 'block', label: 'Khối', kind: 'choice', choices: BLOCK_LABELS },
  { field: 'org_unit_vi', label: 'Cơ quan', kind: 'text', longest: 200 },
  { field: 'rank', label: 'Thứ tự', kind: 'integer', minimum: 0 },
  { field: 'min_holders', label: 'Số người ít nhất', kind: 'integer', minimum: 0, maximum: 100 },
  { field: 'max_holders', label: 'Số người nhiều nhất', kind: 'integer', minimum: 1, maximum: 100 },
  {
    field: 'applies_to',
    label: 'Áp dụng cho',
    kind: 'choice',
    choices: { all: ['Tất cả', 'Xã, phường'], xa: ['Xã'], phuong: ['Phường'], some: ['Một số nơi'] },
  },
  { field: 'appointment_kinds', label: 'Hình thức', kind: 'list' },
  { field: 'term', label: 'Nhiệm kỳ', kind: 'text', pattern: /^[0-9]{4}-[0-9]{4}$/ },
  { field: 'is_key_personnel', label: 'Nhân sự chủ chốt', kind: 'boolean' },
  { field: 'is_public_default', label: 'Mặc định công khai', kind: 'boolean' },
  { field: 'often_concurrent_with', label: 'Thường kiêm', kind: 'list' },
  { field: 'evidence', label: 'Mức kiểm chứng', kind: 'text' },
  { field: 'source', label: 'Nguồn', kind: 'text', longest: 4000 },
  { field: 'note', label: 'Ghi chú', kind: 'text' },
];

const NEW_NEEDS = ['name_vi', 'block', 'org_unit_vi', 'rank', 'appointment_kinds'] as const;

const DEFAULTS: ReferenceRow = {
  ...Object.fromEntries(Object.keys(POSITIONS.columns).map((column) => [column, null])),
  min_holders: 0,
  applies_to: 'all',
  is_key_personnel: false,
  is_public_default: true,
  often_concurrent_with: [],
  evidence: 'province',
};

/** The catalogue of posts, by code. */
export const positionsImporter: Importer<ReferenceContext> = {
  columns: COLUMNS,
  async start({ writer }) {
    const known = new Map((await readReferenceRows(writer, POSITIONS)).map((row) => [String(row.code), row]));
    return async (record) => {
      const code = String(record.values.code);
      const filled = filledColumns(record, POSITIONS);
      const existing = known.get(code);
      const missing = existing ? undefined : NEW_NEEDS.find((field) => filled[field] === undefined);
      if (missing) throw new RefusedRowError('chức danh mới cần có mục này', missing);
      const row = { ...DEFAULTS, name_en: filled.name_vi ?? '', ...existing, ...filled };
      const outcome = await saveReferenceRow(writer, POSITIONS, row, code);
      known.set(code, row);
      return outcome;
    };
  },
};

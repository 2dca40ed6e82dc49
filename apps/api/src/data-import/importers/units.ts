import { UNITS, withUnitSearchKeys, type ReferenceRow } from '@cis/database';
import { slugOf } from '@cis/domain';
import type { ImportColumn, ImportRecord } from '../import-columns.js';
import { RefusedRowError, type Importer } from '../importer.js';
import {
  filledColumns,
  readReferenceRows,
  saveReferenceRow,
  type ReferenceContext,
} from '../reference-context.js';

const TYPE_WORDS: Readonly<Record<string, string>> = { xa: 'Xã', phuong: 'Phường', thi_tran: 'Thị trấn' };
const PROVINCE_CODE = '52';
/** Blocks of surrogate ids below province code x 100,000. */
const ID_BLOCKS = { present: { first: 1, last: 999 }, former: { first: 10_001, last: 19_999 } } as const;

const COLUMNS: readonly ImportColumn[] = [
  {
    field: 'code',
    label: 'Mã đơn vị',
    aliases: ['Mã', 'Mã xã', 'Mã ĐVHC'],
    kind: 'text',
    pattern: /^[0-9]{5}$/,
    isRequired: true,
  },
  {
    field: 'type',
    label: 'Loại',
    kind: 'choice',
    choices: { xa: ['Xã'], phuong: ['Phường'], thi_tran: ['Thị trấn'] },
  },
  { field: 'name', label: 'Tên', aliases: ['Tên đơn vị', 'Tên xã, phường'], kind: 'text', longest: 100 },
  { field: 'full_name', label: 'Tên đầy đủ', kind: 'text', longest: 120 },
  { field: 'slug', label: 'Tên không dấu', kind: 'text', pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ },
  { field: 'english_name', label: 'Tên tiếng Anh', kind: 'text', longest: 120 },
  { field: 'name_variants', label: 'Cách viết khác', kind: 'list' },
  { field: 'valid_from', label: 'Có hiệu lực từ', kind: 'date' },
  { field: 'valid_to', label: 'Hết hiệu lực từ', kind: 'date' },
  {
    field: 'region',
    label: 'Vùng',
    kind: 'choice',
    choices: { east: ['Đông', 'Bình Định cũ'], west: ['Tây', 'Gia Lai cũ'] },
  },
  { field: 'former_province', label: 'Tỉnh trước sắp xếp', kind: 'text', longest: 60 },
  { field: 'former_districts', label: 'Huyện trước sắp xếp', kind: 'list' },
  { field: 'area_km2', label: 'Diện tích (km²)', kind: 'number', minimum: 0.01, maximum: 5_000 },
  { field: 'area_source', label: 'Nguồn diện tích', kind: 'text' },
  { field: 'population', label: 'Dân số', kind: 'integer', minimum: 1, maximum: 1_000_000 },
  { field: 'population_source', label: 'Nguồn dân số', kind: 'text' },
  { field: 'seat', label: 'Trụ sở', kind: 'text' },
  { field: 'seat_note', label: 'Ghi chú trụ sở', kind: 'text' },
  { field: 'seat_source', label: 'Nguồn trụ sở', kind: 'text' },
  { field: 'latitude', label: 'Vĩ độ', kind: 'number', minimum: 8, maximum: 24 },
  { field: 'longitude', label: 'Kinh độ', kind: 'number', minimum: 102, maximum: 118 },
  { field: 'label_latitude', label: 'Vĩ độ nhãn', kind: 'number', minimum: 8, maximum: 24 },
  { field: 'label_longitude', label: 'Kinh độ nhãn', kind: 'number', minimum: 102, maximum: 118 },
  { field: 'coordinates_source', label: 'Nguồn tọa độ', kind: 'text' },
  { field: 'name_source', label: 'Nguồn tên', kind: 'text' },
  { field: 'code_source', label: 'Nguồn mã', kind: 'text' },
  { field: 'resolution_clause', label: 'Điều khoản nghị quyết', kind: 'text' },
];

/** Present and former units; a unit is known by its code and the day it ended. */
export const unitsImporter: Importer<ReferenceContext> = {
  columns: COLUMNS,
  async start({ writer }) {
    const known = new Map((await readReferenceRows(writer, UNITS)).map((unit) => [unitKey(unit), unit]));
    const ids = new Set([...known.values()].map((unit) => Number(unit.id)));
    return async (record) => {
      const key = unitKey(record.values);
      const unit = mergedUnit(record, known.get(key), ids);
      const outcome = await saveReferenceRow(writer, UNITS, unit, key);
      known.set(key, unit);
      ids.add(Number(unit.id));
      return outcome;
    };
  },
};

function unitKey({ code, valid_to: validTo }: Readonly<Record<string, unknown>>): string {
  return `${String(code)} ${typeof validTo === 'string' ? validTo : 'present'}`;
}

function mergedUnit(
  record: ImportRecord,
  existing: ReferenceRow | undefined,
  ids: ReadonlySet<number>,
): ReferenceRow {
  const filled = filledColumns(record, UNITS);
  if (existing) return withUnitSearchKeys({ ...existing, ...filled });
  const { type, name } = filled;
  if (typeof type !== 'string') throw new RefusedRowError('đơn vị mới cần có loại', 'type');
  if (typeof name !== 'string') throw new RefusedRowError('đơn vị mới cần có tên', 'name');
  if (filled.former_province === undefined)
    throw new RefusedRowError('đơn vị mới cần có tỉnh trước sắp xếp', 'former_province');
  return withUnitSearchKeys({
    ...Object.fromEntries(Object.keys(UNITS.columns).map((column) => [column, null])),
    id: nextId(ids, filled.valid_to === undefined ? ID_BLOCKS.present : ID_BLOCKS.former),
    province_code: PROVINCE_CODE,
    full_name: `${TYPE_WORDS[type] ?? ''} ${name}`,
    slug: slugOf(name),
    name_variants: [],
    former_districts: [],
    ...filled,
  });
}

function nextId(ids: ReadonlySet<number>, block: { readonly first: number; readonly last: number }): number {
  const base = Number(PROVINCE_CODE) * 100_000;
  const used = [...ids].filter((id) => id >= base + block.first && id <= base + block.last);
  return Math.max(base + block.first - 1, ...used) + 1;
}

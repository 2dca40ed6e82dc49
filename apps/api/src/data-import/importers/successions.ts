import { SUCCESSIONS, UNITS } from '@cis/database';
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
    field: 'former_code',
    label: 'Mã đơn vị cũ',
    aliases: ['Mã cũ'],
    kind: 'text',
    pattern: /^[0-9]{5}$/,
    isRequired: true,
  },
  { field: 'former_name', label: 'Đơn vị cũ', aliases: ['Tên cũ'], kind: 'text' },
  {
    field: 'present_code',
    label: 'Mã đơn vị mới',
    aliases: ['Mã mới'],
    kind: 'text',
    pattern: /^[0-9]{5}$/,
    isRequired: true,
  },
  { field: 'present_name', label: 'Đơn vị mới', aliases: ['Tên mới'], kind: 'text' },
  {
    field: 'extent',
    label: 'Phạm vi',
    kind: 'choice',
    choices: { whole: ['Toàn bộ'], part: ['Một phần'] },
    isRequired: true,
  },
  { field: 'effective_on', label: 'Ngày hiệu lực', kind: 'date', isRequired: true },
  { field: 'resolution_clause', label: 'Điều khoản nghị quyết', kind: 'text', isRequired: true },
  { field: 'note', label: 'Ghi chú', kind: 'text' },
];

/** Which former unit went into which present one; both must be there already. Names in the file are for the reader. */
export const successionsImporter: Importer<ReferenceContext> = {
  columns: COLUMNS,
  async start({ writer }) {
    const units = await readReferenceRows(writer, UNITS);
    const idOf = (code: unknown, isFormer: boolean) =>
      units.find((unit) => unit.code === code && (unit.valid_to !== null) === isFormer)?.id;
    const edges = await readReferenceRows(writer, SUCCESSIONS);
    return (record) => {
      const { former_code: formerCode, present_code: presentCode } = record.values;
      const formerId = idOf(formerCode, true);
      const presentId = idOf(presentCode, false);
      if (formerId === undefined)
        throw new RefusedRowError(`không có đơn vị cũ mang mã ${String(formerCode)}`, 'former_code');
      if (presentId === undefined)
        throw new RefusedRowError(`không có đơn vị mới mang mã ${String(presentCode)}`, 'present_code');
      const existing = edges.find(
        (edge) => edge.former_unit_id === formerId && edge.present_unit_id === presentId,
      );
      const edge = {
        note: null,
        ...existing,
        ...filledColumns(record, SUCCESSIONS),
        former_unit_id: formerId,
        present_unit_id: presentId,
      };
      return saveReferenceRow(writer, SUCCESSIONS, edge, `${String(formerCode)} ${String(presentCode)}`);
    };
  },
};

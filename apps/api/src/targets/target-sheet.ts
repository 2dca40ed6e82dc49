import {
  TARGET_HORIZON_LABELS,
  TARGET_ISSUER_LABELS,
  TARGET_OPERATOR_LABELS,
  TARGET_RESULT_LABELS,
  UNIT_LABELS,
  type TargetBody,
} from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import { sheetTitle, type SheetContent } from '../spreadsheet/index.js';

/** Targets as a sheet; its first columns are those the import reads, so that export → edit → import loses nothing. */
export function targetSheet(targets: readonly TargetBody[]): SheetContent {
  return {
    name: 'Chỉ tiêu',
    title: sheetTitle('Chỉ tiêu và kết quả', todayInVietnam(), targets),
    columns: [
      { header: 'Mã xã', kind: 'text' },
      { header: 'Tên đầy đủ', kind: 'text', width: 24 },
      { header: 'Chỉ tiêu', kind: 'text' },
      { header: 'Nội dung chỉ tiêu', kind: 'text', width: 40 },
      { header: 'Năm', kind: 'number' },
      { header: 'Thời kỳ', kind: 'text' },
      { header: 'Cấp giao', kind: 'text' },
      { header: 'Phép so sánh', kind: 'text' },
      { header: 'Mức giao', kind: 'number' },
      { header: 'Đến', kind: 'number' },
      { header: 'Đơn vị tính', kind: 'text' },
      { header: 'Số quyết định', kind: 'text' },
      { header: 'Ngày quyết định', kind: 'date' },
      { header: 'Trích yếu', kind: 'text', width: 40 },
      { header: 'Hiệu lực từ', kind: 'date' },
      { header: 'Ghi chú', kind: 'text' },
      { header: 'Kỳ số liệu', kind: 'text' },
      { header: 'Thực hiện', kind: 'number' },
      { header: 'So với kế hoạch (%)', kind: 'number', decimals: 2 },
      { header: 'Kết quả', kind: 'text' },
    ],
    rows: targets.map(({ current, actual, achievement, ...target }) => [
      target.communeCode,
      target.communeName,
      target.indicatorCode,
      target.indicatorName,
      target.year,
      TARGET_HORIZON_LABELS[target.horizon].vi,
      TARGET_ISSUER_LABELS[target.issuer].vi,
      TARGET_OPERATOR_LABELS[current.operator].vi,
      current.low,
      current.high,
      UNIT_LABELS[target.unit]?.vi ?? target.unit,
      current.decisionNumber,
      current.decisionDate,
      current.decisionAbstract,
      current.effectiveOn,
      current.note,
      actual?.periodLabel ?? null,
      actual?.value ?? null,
      achievement.ratio,
      achievement.result === null ? null : TARGET_RESULT_LABELS[achievement.result].vi,
    ]),
  };
}

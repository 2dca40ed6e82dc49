import type { Label } from './catalogue.constants.js';

/** As many cells as 135 communes have over 60 indicators. */
export const MOST_TARGET_CELLS = 135 * 60;

/** What applying a cell would do. */
export const TARGET_CELL_OUTCOMES = ['new', 'changed', 'same', 'refused'] as const;
export type TargetCellOutcome = (typeof TARGET_CELL_OUTCOMES)[number];

/** Why a cell is refused. */
export const TARGET_CELL_FAULTS = [
  'unknown_commune',
  'unknown_indicator',
  'retired',
  'base_indicator',
  'other_domain',
  'not_applicable',
  'bounds',
  'range',
  'horizon',
  'twice',
  'stale',
] as const;
export type TargetCellFault = (typeof TARGET_CELL_FAULTS)[number];

export const TARGET_CELL_OUTCOME_LABELS: Readonly<Record<TargetCellOutcome, Label>> = {
  new: { vi: 'Giao mới', en: 'New' },
  changed: { vi: 'Điều chỉnh', en: 'Changed' },
  same: { vi: 'Giữ nguyên', en: 'Same' },
  refused: { vi: 'Không nhận', en: 'Refused' },
};

/** Each says what is wrong and, where it is not obvious, what to do. */
export const TARGET_CELL_FAULT_LABELS: Readonly<Record<TargetCellFault, Label>> = {
  unknown_commune: {
    vi: 'Không có xã, phường này trong phạm vi của bạn',
    en: 'No such commune within your reach',
  },
  unknown_indicator: { vi: 'Không có chỉ tiêu này trong danh mục', en: 'No such indicator' },
  retired: { vi: 'Chỉ tiêu đã ngừng sử dụng', en: 'The indicator is retired' },
  base_indicator: { vi: 'Số liệu cơ sở không được giao chỉ tiêu', en: 'Base figures have no targets' },
  other_domain: {
    vi: 'Chỉ tiêu thuộc lĩnh vực của cơ quan khác',
    en: 'The indicator belongs to another department',
  },
  not_applicable: {
    vi: 'Chỉ tiêu không áp dụng cho loại đơn vị này',
    en: 'The indicator does not apply to this type of unit',
  },
  bounds: { vi: 'Mức giao không hợp với phép so sánh', en: 'The values do not fit the operator' },
  range: {
    vi: 'Mức giao ngoài khoảng cho phép của chỉ tiêu',
    en: 'The value lies outside what the indicator allows',
  },
  horizon: {
    vi: 'Bình quân mỗi năm chỉ dùng cho chỉ tiêu cả nhiệm kỳ',
    en: 'A yearly rate is for targets of a term only',
  },
  twice: { vi: 'Ô này xuất hiện hai lần', en: 'This cell appears twice' },
  stale: {
    vi: 'Người khác vừa giao hoặc điều chỉnh; hãy xem lại mức mới rồi giao lại',
    en: 'Somebody else has just changed it; look at the new value, then assign again',
  },
};

export const LARGEST_DECISION_FILE_BYTES = 25 * 1_048_576;
export const DECISION_FILE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
] as const;
export type DecisionFileType = (typeof DECISION_FILE_TYPES)[number];

import type { Label } from './catalogue.constants.js';

export const FIGURE_IMPORT_STATES = [
  'reading',
  'previewed',
  'applying',
  'applied',
  'undoing',
  'cancelled',
  'failed',
  'undone',
] as const;
export type FigureImportState = (typeof FIGURE_IMPORT_STATES)[number];

export const FIGURE_IMPORT_STATE_LABELS: Readonly<Record<FigureImportState, Label>> = {
  reading: { vi: 'Đang đọc', en: 'Reading' },
  previewed: { vi: 'Chờ ghi', en: 'Waiting to be saved' },
  applying: { vi: 'Đang ghi', en: 'Saving' },
  applied: { vi: 'Đã ghi', en: 'Saved' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  failed: { vi: 'Không ghi được', en: 'Failed' },
  undoing: { vi: 'Đang hoàn tác', en: 'Being undone' },
  undone: { vi: 'Đã hoàn tác', en: 'Undone' },
};

/** What a cell of the table would do to the figures. */
export const FIGURE_CELL_KINDS = ['new', 'changed', 'same', 'suspicious', 'refused', 'skipped'] as const;
export type FigureCellKind = (typeof FIGURE_CELL_KINDS)[number];

export const FIGURE_CELL_KIND_LABELS: Readonly<Record<FigureCellKind, Label>> = {
  new: { vi: 'Mới', en: 'New' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  same: { vi: 'Không đổi', en: 'Same' },
  suspicious: { vi: 'Cần xem lại', en: 'Look again' },
  refused: { vi: 'Không nhận', en: 'Refused' },
  skipped: { vi: 'Bỏ qua', en: 'Skipped' },
};

/** Why a cell has to be confirmed before it is saved. */
export const FIGURE_DOUBTS = {
  'ambiguous-number': {
    vi: 'Có hai cách đọc dấu chấm, dấu phẩy. Hãy chọn cách đúng.',
    en: 'The marks in this number can be read in two ways. Choose the right one.',
  },
  'ambiguous-word': {
    vi: 'Ký hiệu này có nơi dùng cho số 0, có nơi dùng cho "không áp dụng". Hãy chọn.',
    en: 'Some use this sign for zero, others for "not applicable". Choose.',
  },
  footnote: {
    vi: 'Chữ số cuối giống dấu chú thích. Hãy xác nhận cách đọc.',
    en: 'The last mark looks like a footnote. Confirm how it is read.',
  },
  'total-suggests': {
    vi: 'Tổng của cột không khớp; bỏ chữ số cuối của ô này thì khớp. Hãy chọn cách đúng.',
    en: 'The column does not add up; without the last digit of this cell it does. Choose.',
  },
  'close-indicator': {
    vi: 'Tên chỉ tiêu trong bảng chỉ gần giống. Hãy xác nhận hoặc chọn chỉ tiêu khác.',
    en: 'The name of the indicator is only close. Confirm it or choose another one.',
  },
  'close-commune': {
    vi: 'Tên xã, phường trong bảng chỉ gần giống hoặc là tên cũ. Hãy xác nhận hoặc chọn lại.',
    en: 'The name of the commune is only close, or a former one. Confirm it or choose another one.',
  },
} as const satisfies Record<string, Label>;
export type FigureDoubt = keyof typeof FIGURE_DOUBTS;

/** Why the table's own content keeps a cell from being saved; other refusals are problem codes. */
export const FIGURE_REFUSALS = {
  'unknown-indicator': {
    vi: 'Không có chỉ tiêu nào tên như vậy. Chọn chỉ tiêu, hoặc bỏ qua dòng này.',
    en: 'No indicator has this name. Choose one, or skip the row.',
  },
  'unknown-commune': {
    vi: 'Không có xã, phường nào tên như vậy. Chọn xã, phường, hoặc bỏ qua dòng này.',
    en: 'No commune has this name. Choose one, or skip the row.',
  },
  'unknown-period': {
    vi: 'Không rõ kỳ báo cáo. Chọn kỳ cho cột này.',
    en: 'The reporting period is not clear. Choose it for this column.',
  },
  unreadable: {
    vi: 'Không đọc được thành số hoặc trạng thái. Sửa trong bảng rồi dán lại.',
    en: 'This is neither a number nor a state. Correct the table and paste it again.',
  },
  'wrong-unit': {
    vi: 'Đơn vị ghi trong bảng không đổi được sang đơn vị của chỉ tiêu. Kiểm tra lại cột hoặc dòng này.',
    en: 'The unit in the table cannot be converted to the indicator’s. Check the column or row.',
  },
  'state-and-value': {
    vi: 'Trạng thái và giá trị không đi cùng nhau. Giữ một trong hai.',
    en: 'State and value contradict each other. Keep one of them.',
  },
  'given-twice': {
    vi: 'Bảng có hai số khác nhau cho cùng chỉ tiêu, đơn vị và kỳ. Giữ lại một.',
    en: 'The table has two different figures for the same indicator, commune and period. Keep one.',
  },
} as const satisfies Record<string, Label>;
export type FigureRefusal = keyof typeof FIGURE_REFUSALS;

/** Columns of the template that imports again, as its header says them. */
export const FIGURE_TEMPLATE_COLUMNS = {
  indicatorCode: 'Mã chỉ tiêu',
  indicatorName: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  value: 'Thực hiện',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  state: 'Trạng thái',
  grade: 'Loại số liệu',
  note: 'Ghi chú',
  reason: 'Lý do',
  communeCode: 'Mã xã',
  communeName: 'Xã, phường',
  period: 'Kỳ báo cáo',
} as const;

import type { Label } from './catalogue.constants.js';

/** What a column of a task annex may hold. */
export const ANNEX_FIELDS = [
  'ordinal',
  'title',
  'leads',
  'supports',
  'deadline',
  'rhythm',
  'deliverable',
  'authority',
  'owner',
  'stage',
  'note',
] as const;
export type AnnexField = (typeof ANNEX_FIELDS)[number];

export const ANNEX_FIELD_LABELS: Readonly<Record<AnnexField, Label>> = {
  ordinal: { vi: 'TT', en: 'No.' },
  title: { vi: 'Nhiệm vụ', en: 'Task' },
  leads: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  supports: { vi: 'Cơ quan phối hợp', en: 'Supporting bodies' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  rhythm: { vi: 'Kỳ báo cáo', en: 'Reporting rhythm' },
  deliverable: { vi: 'Sản phẩm', en: 'Product' },
  authority: { vi: 'Thẩm quyền', en: 'Authority' },
  owner: { vi: 'Chức danh phụ trách', en: 'Responsible post' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  note: { vi: 'Ghi chú', en: 'Note' },
};

/** What applying a row would do to the directive's lines. */
export const ANNEX_ROW_KINDS = ['new', 'changed', 'same', 'fault', 'left_out'] as const;
export type AnnexRowKind = (typeof ANNEX_ROW_KINDS)[number];

export const ANNEX_ROW_KIND_LABELS: Readonly<Record<AnnexRowKind, Label>> = {
  new: { vi: 'Mới', en: 'New' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  same: { vi: 'Không đổi', en: 'Same' },
  fault: { vi: 'Cần sửa', en: 'To be fixed' },
  left_out: { vi: 'Bỏ dòng này', en: 'Left out' },
};

/** Why a cell keeps its row from being taken, and what to do; `{name}` is filled from the fault's params. */
export const ANNEX_FAULTS = {
  'title-missing': {
    vi: 'Thiếu nội dung nhiệm vụ (ít nhất 5 ký tự). Ghi nội dung hoặc bỏ dòng này.',
    en: 'The task has no text of at least 5 characters. Write it, or leave the row out.',
  },
  'title-twice': {
    vi: 'Trùng nội dung với dòng {row}. Bỏ một dòng hoặc sửa lại.',
    en: 'The same task stands in row {row}. Leave one out or change it.',
  },
  'lead-missing': {
    vi: 'Thiếu cơ quan chủ trì. Ghi tên cơ quan, hoặc "UBND cấp xã".',
    en: 'No lead. Write the body, or "UBND cấp xã" for the communes.',
  },
  'body-close': {
    vi: '"{text}" chỉ gần giống tên một cơ quan. Chọn cơ quan đúng hoặc sửa lại.',
    en: '"{text}" is only close to the name of a body. Choose it, or correct the text.',
  },
  'body-ambiguous': {
    vi: '"{text}" có thể là nhiều cơ quan. Chọn một.',
    en: '"{text}" may be several bodies. Choose one.',
  },
  'body-too-long': {
    vi: 'Tên cơ quan dài quá 200 ký tự. Ngăn các cơ quan bằng dấu chấm phẩy hoặc xuống dòng.',
    en: 'The name of a body exceeds 200 characters. Part bodies by semicolons or new lines.',
  },
  'too-many-bodies': {
    vi: 'Nhiều hơn {most} cơ quan trong một ô.',
    en: 'More than {most} bodies in one cell.',
  },
  'deadline-missing': {
    vi: 'Thiếu thời hạn. Ghi ngày (30/6/2026), hoặc "thường xuyên, hằng quý".',
    en: 'No deadline. Write a day (30/6/2026), or "thường xuyên, hằng quý" for routine work.',
  },
  'deadline-unreadable': {
    vi: 'Không đọc được thời hạn "{text}". Ghi 30/6/2026, tháng 6/2026, Quý II/2026 hoặc "thường xuyên, hằng quý".',
    en: 'The deadline "{text}" cannot be read. Write 30/6/2026, tháng 6/2026, Quý II/2026 or "thường xuyên, hằng quý".',
  },
  'deadline-impossible': {
    vi: 'Lịch không có ngày "{text}".',
    en: 'No calendar has the day "{text}".',
  },
  'deadline-ambiguous': {
    vi: '"{text}" có nhiều cách hiểu. Chọn một.',
    en: '"{text}" can be read in several ways. Choose one.',
  },
  'deadline-footnote': {
    vi: 'Chữ số cuối của "{text}" giống dấu chú thích. Chọn hoặc sửa lại.',
    en: 'The last digit of "{text}" looks like a footnote mark. Choose, or correct it.',
  },
  'deadline-differs': {
    vi: 'Một nhiệm vụ ghi hai thời hạn. Chọn một, hoặc tách thành hai nhiệm vụ.',
    en: 'One task has two deadlines. Choose one, or make it two tasks.',
  },
  'deadline-before-start': {
    vi: 'Thời hạn trước ngày bắt đầu.',
    en: 'The deadline is before the start.',
  },
  'rhythm-missing': {
    vi: 'Việc thường xuyên nhưng chưa có kỳ báo cáo. Chọn kỳ.',
    en: 'Routine work without a reporting rhythm. Choose one.',
  },
  'rhythm-unreadable': {
    vi: 'Không đọc được kỳ báo cáo "{text}". Chọn kỳ.',
    en: 'The rhythm "{text}" cannot be read. Choose one.',
  },
  'owner-unknown': {
    vi: 'Không có chức danh cấp xã nào tên "{text}". Chọn chức danh gần nhất, hoặc xóa ô để chọn sau.',
    en: 'No post of a commune is called "{text}". Choose a close one, or empty the cell to choose later.',
  },
  'stage-unknown': {
    vi: 'Chương trình không có giai đoạn "{text}". Chọn giai đoạn, hoặc xóa ô.',
    en: 'The programme has no stage "{text}". Choose one, or empty the cell.',
  },
  'text-too-long': {
    vi: 'Dài quá {most} ký tự.',
    en: 'Longer than {most} characters.',
  },
} as const satisfies Record<string, Label>;
export type AnnexFaultCode = keyof typeof ANNEX_FAULTS;

/** How a cell was read where the reader may want to know; nothing has to be done. */
export const ANNEX_NOTES = {
  'end-of-month': { vi: 'Hiểu là ngày cuối tháng: {day}.', en: 'Read as the last day of the month: {day}.' },
  'end-of-quarter': {
    vi: 'Hiểu là ngày cuối quý: {day}.',
    en: 'Read as the last day of the quarter: {day}.',
  },
  'end-of-half': {
    vi: 'Hiểu là ngày cuối 6 tháng: {day}.',
    en: 'Read as the last day of the half year: {day}.',
  },
  'end-of-year': { vi: 'Hiểu là ngày cuối năm: {day}.', en: 'Read as the last day of the year: {day}.' },
  before: { vi: 'Hiểu là chậm nhất hết ngày {day}.', en: 'Read as by the end of {day} at the latest.' },
  'other-body': {
    vi: '"{text}" không có tài khoản: ghi là cơ quan khác, xã báo cáo thay.',
    en: '"{text}" has no accounts: kept as another body, for which the commune reports.',
  },
  'commune-unnamed': {
    vi: 'Phụ lục không nêu cấp xã: xã nhận với vai trò phối hợp.',
    en: 'Communes are not named: they receive it as supporters.',
  },
  'communes-named': {
    vi: 'Chỉ giao cho {count} xã, phường có tên trong ô.',
    en: 'Only for the {count} communes named here.',
  },
  'title-shortened': {
    vi: 'Dài quá 500 ký tự: tên lấy phần đầu, nguyên văn ghi ở mô tả.',
    en: 'Longer than 500 characters: the name is its beginning, the full text is kept as description.',
  },
  'footnote-removed': { vi: 'Đã bỏ dấu chú thích {mark}.', en: 'The footnote mark {mark} was left out.' },
  'footnote-suspected': {
    vi: 'Cuối ô có chữ số dính vào chữ, có thể là dấu chú thích.',
    en: 'A digit sticks to the last word; it may be a footnote mark.',
  },
  'rows-joined': {
    vi: 'Gộp với dòng dưới: cùng một nhiệm vụ.',
    en: 'Joined with the row below: the same task.',
  },
} as const satisfies Record<string, Label>;
export type AnnexNoteCode = keyof typeof ANNEX_NOTES;

/** What is odd about the table as a whole. */
export const ANNEX_WARNINGS = {
  'announced-differs': {
    vi: 'Phụ lục ghi {announced} nhiệm vụ, đọc được {read}.',
    en: 'The annex announces {announced} tasks, {read} were read.',
  },
  'numbers-missing': {
    vi: 'Số thứ tự bị thiếu: {numbers}.',
    en: 'Numbers that are missing: {numbers}.',
  },
  'numbers-repeated': {
    vi: 'Số thứ tự bị lặp: {numbers}.',
    en: 'Numbers that are repeated: {numbers}.',
  },
  'columns-unknown': {
    vi: 'Chưa rõ cột {columns} là gì, không đọc. Chọn lại nếu cần.',
    en: 'What the columns {columns} hold is not clear; they are not read. Choose if needed.',
  },
} as const satisfies Record<string, Label>;
export type AnnexWarningCode = keyof typeof ANNEX_WARNINGS;

export const MOST_ANNEX_ROWS = 1_000;
export const MOST_ANNEX_COLUMNS = 30;
export const LONGEST_ANNEX_CELL = 5_000;

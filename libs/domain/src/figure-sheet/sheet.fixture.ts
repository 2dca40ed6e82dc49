import type { FigureSheet, MergedRange, SheetCell } from './sheet.js';
import { Vocabulary, type SheetIndicator } from './vocabulary.js';

function indicator(
  code: string,
  name: string,
  unit: string,
  more: Partial<SheetIndicator> = {},
): SheetIndicator {
  return {
    code,
    names: [name],
    unit,
    periodKinds: ['M', 'Q', 'Y'],
    isRatio: false,
    isAdditive: true,
    ...more,
  };
}

/** A part of the shipped catalogue and of the province, with the names that are easily confused. */
export const VOCABULARY = new Vocabulary({
  indicators: [
    indicator('B02', 'Dân số', 'person'),
    indicator('KT01', 'Tổng giá trị sản phẩm trên địa bàn (giá so sánh 2010)', 'bil_vnd', {
      periodKinds: ['H', 'Y'],
    }),
    indicator('KT08', 'Tổng thu ngân sách nhà nước trên địa bàn', 'mil_vnd', { periodKinds: ['M'] }),
    indicator('KT10', 'Vốn đầu tư công đã giải ngân', 'mil_vnd', { periodKinds: ['M'] }),
    indicator('KT13', 'Kim ngạch xuất khẩu', 'k_usd', { periodKinds: ['Q', 'Y'] }),
    indicator('KT15', 'Số doanh nghiệp thành lập mới', 'enterprise', { periodKinds: ['M'] }),
    indicator('KT17', 'Tổng diện tích gieo trồng', 'ha', { periodKinds: ['Q', 'Y'] }),
    indicator('XH04', 'Tỷ lệ dân số tham gia bảo hiểm y tế', 'pct', { isRatio: true, isAdditive: false }),
    indicator('XH10', 'Trạm y tế có bác sĩ làm việc', 'bool', { periodKinds: ['H', 'Y'], isAdditive: false }),
    indicator('B10', 'Số hồ sơ thủ tục hành chính tiếp nhận trong kỳ', 'dossier', { periodKinds: ['M'] }),
  ],
  communes: [
    { code: '23941', names: ['Xã Ia Le', 'Ia Le'] },
    { code: '23942', names: ['Xã Chư Sê', 'Chư Sê', 'Chu Se'], formerNames: ['Thị trấn Chư Sê', 'Xã Dun'] },
    { code: '21640', names: ['Phường An Nhơn', 'An Nhơn'] },
    { code: '21641', names: ['Phường An Nhơn Đông', 'An Nhơn Đông'] },
    { code: '21642', names: ['Xã An Nhơn Tây', 'An Nhơn Tây'] },
  ],
});

export function sheetOf(
  rows: readonly (readonly SheetCell[])[],
  merges: readonly MergedRange[] = [],
): FigureSheet {
  return { rows, merges };
}

/** A block as a spreadsheet puts it on the clipboard. */
export function pasted(text: string): FigureSheet {
  return sheetOf(text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim())));
}

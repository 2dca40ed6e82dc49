import type { Label } from './catalogue.constants.js';

export const OBSERVATION_STATES = [
  'reported',
  'not_applicable',
  'not_available',
  'not_due',
  'missing',
] as const;
export type ObservationState = (typeof OBSERVATION_STATES)[number];

export const DATA_GRADES = ['estimated', 'preliminary', 'official'] as const;
export type DataGrade = (typeof DATA_GRADES)[number];

export const OBSERVATION_STATE_LABELS: Readonly<Record<ObservationState, Label>> = {
  reported: { vi: 'Có số liệu', en: 'Reported' },
  not_applicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  not_available: { vi: 'Không có số liệu', en: 'Not available' },
  not_due: { vi: 'Chưa đến kỳ', en: 'Not due yet' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
};

/** Law on Statistics, article 48. */
export const DATA_GRADE_LABELS: Readonly<Record<DataGrade, Label>> = {
  estimated: { vi: 'Ước tính', en: 'Estimated' },
  preliminary: { vi: 'Sơ bộ', en: 'Preliminary' },
  official: { vi: 'Chính thức', en: 'Official' },
};

/** Warnings never block a save; `{name}` is filled from the warning's params. */
export const OBSERVATION_WARNINGS = {
  'outside-usual-range': {
    vi: 'Giá trị {value} nằm ngoài khoảng thường gặp ({minimum} – {maximum}). Hãy kiểm tra đơn vị và ghi chú lý do.',
    en: 'The value {value} is outside the usual range ({minimum} – {maximum}). Check the unit and note the reason.',
  },
  'cumulative-fell': {
    vi: 'Số lũy kế {value} nhỏ hơn số {other} của {period}. Nếu là đính chính, hãy ghi chú lý do.',
    en: 'The cumulative value {value} is below {other} of {period}. If this is a correction, note the reason.',
  },
  'cumulative-above-later': {
    vi: 'Số lũy kế {value} lớn hơn số {other} của kỳ sau {period}. Hãy kiểm tra lại cả hai kỳ.',
    en: 'The cumulative value {value} is above {other} of the later {period}. Check both periods.',
  },
  outlier: {
    vi: 'Giá trị {value} khác hẳn mức thường thấy của đơn vị ({typical}) qua {count} kỳ trước. Hãy kiểm tra và ghi chú lý do.',
    en: 'The value {value} is far from what is usual here ({typical}) over {count} earlier periods. Check it and note the reason.',
  },
  'outlier-increase': {
    vi: 'Riêng kỳ này tăng {value}, khác hẳn mức thường thấy ({typical} mỗi kỳ) qua {count} kỳ trước. Hãy kiểm tra và ghi chú lý do.',
    en: 'This period alone adds {value}, far from the usual {typical} a period over {count} earlier ones. Check it and note the reason.',
  },
  'unit-slip': {
    vi: '{value} lớn gấp khoảng {times} lần {reference} ({other}). Có phải {suggested} không?',
    en: '{value} is about {times} times {reference} ({other}). Did you mean {suggested}?',
  },
  'unit-slip-small': {
    vi: '{value} chỉ bằng khoảng 1/{times} {reference} ({other}). Có phải {suggested} không?',
    en: '{value} is only about 1/{times} of {reference} ({other}). Did you mean {suggested}?',
  },
  'footnote-mark': {
    vi: 'Chữ số cuối của {value} giống dấu chú thích: {reference} là {other}. Có phải {suggested} không?',
    en: 'The last digit of {value} looks like a footnote mark: {reference} is {other}. Did you mean {suggested}?',
  },
  'shares-not-100': {
    vi: 'Tổng tỷ trọng {indicators} là {sum}, phải bằng {total}. Hãy kiểm tra lại các thành phần.',
    en: 'The shares {indicators} make {sum} instead of {total}. Check the parts.',
  },
  'publication-withdrawn': {
    vi: 'Số liệu đã công bố vừa được sửa nên tạm ngừng công bố cho đến khi báo cáo được gửi, duyệt và công bố lại.',
    en: 'A published value was changed, so it is withdrawn until its report is submitted, approved and published again.',
  },
} as const satisfies Record<string, Label>;
export type ObservationWarningCode = keyof typeof OBSERVATION_WARNINGS;

/** What a value was held against: the parameter `reference` of a warning. */
export const WARNING_REFERENCES: Readonly<Record<string, Label>> = {
  previous: { vi: 'mức của kỳ trước', en: 'the level of the last period' },
  'same-last-year': { vi: 'cùng kỳ năm trước', en: 'the same period last year' },
  median: { vi: 'mức thường thấy', en: 'the usual level' },
  target: { vi: 'mức kế hoạch đến kỳ này', en: 'the target for this period' },
};

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** A warning as a person reads it; numbers among the parameters are written the Vietnamese way. */
export function warningText(
  code: ObservationWarningCode,
  params: Readonly<Record<string, string | number>>,
  language: keyof Label,
): string {
  return OBSERVATION_WARNINGS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    if (typeof value === 'number') return NUMBERS.format(value);
    return name === 'reference' ? (WARNING_REFERENCES[value]?.[language] ?? value) : value;
  });
}

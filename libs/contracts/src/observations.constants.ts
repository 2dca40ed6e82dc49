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
  'publication-withdrawn': {
    vi: 'Số liệu đã công bố vừa được sửa nên tạm ngừng công bố cho đến khi lãnh đạo công bố lại.',
    en: 'A published value was changed, so it is withdrawn until a leader publishes it again.',
  },
} as const satisfies Record<string, Label>;
export type ObservationWarningCode = keyof typeof OBSERVATION_WARNINGS;

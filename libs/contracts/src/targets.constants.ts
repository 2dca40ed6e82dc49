import type { Label } from './catalogue.constants.js';

export const TARGET_OPERATORS = ['at_least', 'at_most', 'equal', 'range', 'reach', 'per_year'] as const;
export type TargetOperator = (typeof TARGET_OPERATORS)[number];

export const TARGET_HORIZONS = ['year', 'term_end', 'term_average'] as const;
export type TargetHorizon = (typeof TARGET_HORIZONS)[number];

export const TARGET_ISSUERS = ['province', 'commune_council', 'party_congress'] as const;
export type TargetIssuer = (typeof TARGET_ISSUERS)[number];

/** không đạt < đạt < vượt (domain.md 3.3, rule 3). */
export const TARGET_RESULTS = ['not_met', 'met', 'exceeded'] as const;
export type TargetResult = (typeof TARGET_RESULTS)[number];

/** What a provincial row shows when there is no result. */
export const TARGET_ROW_STATES = ['assessed', 'no_target', 'no_data', 'not_applicable'] as const;
export type TargetRowState = (typeof TARGET_ROW_STATES)[number];

export const TARGET_OPERATOR_LABELS: Readonly<Record<TargetOperator, Label>> = {
  at_least: { vi: 'Từ … trở lên', en: 'At least' },
  at_most: { vi: 'Không quá', en: 'At most' },
  equal: { vi: 'Bằng', en: 'Equal to' },
  range: { vi: 'Trong khoảng', en: 'Within' },
  reach: { vi: 'Đạt, giữ vững', en: 'Reach and keep' },
  per_year: { vi: 'Bình quân mỗi năm', en: 'Per year' },
};

export const TARGET_HORIZON_LABELS: Readonly<Record<TargetHorizon, Label>> = {
  year: { vi: 'Năm', en: 'Year' },
  term_end: { vi: 'Cuối nhiệm kỳ', en: 'End of term' },
  term_average: { vi: 'Bình quân nhiệm kỳ', en: 'Term average' },
};

export const TARGET_ISSUER_LABELS: Readonly<Record<TargetIssuer, Label>> = {
  province: { vi: 'Tỉnh giao', en: 'Province' },
  commune_council: { vi: 'HĐND xã, phường giao', en: 'Commune council' },
  party_congress: { vi: 'Nghị quyết đại hội', en: 'Party congress' },
};

export const TARGET_RESULT_LABELS: Readonly<Record<TargetResult, Label>> = {
  not_met: { vi: 'Không đạt', en: 'Not met' },
  met: { vi: 'Đạt', en: 'Met' },
  exceeded: { vi: 'Vượt', en: 'Exceeded' },
};

export const TARGET_ROW_STATE_LABELS: Readonly<Record<TargetRowState, Label>> = {
  assessed: { vi: 'Đã có kết quả', en: 'Assessed' },
  no_target: { vi: 'Chưa giao chỉ tiêu', en: 'No target' },
  no_data: { vi: 'Chưa có số liệu', en: 'No data' },
  not_applicable: { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** A word of the system in both languages. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Indicator domains, in the order of reports. */
export const INDICATOR_DOMAINS = [
  'base',
  'economy',
  'society',
  'environment',
  'digital_government',
  'defence_security',
  'party_building',
] as const;
export type IndicatorDomain = (typeof INDICATOR_DOMAINS)[number];

export const APPLIES_TO = ['all', 'xa', 'phuong'] as const;
export type AppliesTo = (typeof APPLIES_TO)[number];

export const INDICATOR_DOMAIN_LABELS: Readonly<Record<IndicatorDomain, Label>> = {
  base: { vi: 'Số liệu cơ sở', en: 'Base figures' },
  economy: { vi: 'Kinh tế', en: 'Economy' },
  society: { vi: 'Văn hóa - xã hội', en: 'Culture and society' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  digital_government: { vi: 'Chuyển đổi số', en: 'Digital government' },
  defence_security: { vi: 'Quốc phòng - an ninh', en: 'Defence and security' },
  party_building: { vi: 'Xây dựng Đảng', en: 'Party building' },
};

/** Storage units of indicators (domain.md 3.3, rule 5: one unit each, printed beside every figure). */
export const UNIT_LABELS: Readonly<Record<string, Label>> = {
  km2: { vi: 'km²', en: 'km²' },
  person: { vi: 'người', en: 'people' },
  household: { vi: 'hộ', en: 'households' },
  school: { vi: 'trường', en: 'schools' },
  village: { vi: 'thôn, tổ', en: 'villages' },
  organisation: { vi: 'tổ chức', en: 'organisations' },
  dossier: { vi: 'hồ sơ', en: 'dossiers' },
  ha: { vi: 'ha', en: 'ha' },
  mil_vnd: { vi: 'triệu đồng', en: 'million VND' },
  bil_vnd: { vi: 'tỷ đồng', en: 'billion VND' },
  pct: { vi: '%', en: '%' },
  pp: { vi: 'điểm phần trăm', en: 'percentage points' },
  mil_vnd_per_person_year: { vi: 'triệu đồng/người/năm', en: 'million VND per person a year' },
  mil_vnd_per_ha: { vi: 'triệu đồng/ha', en: 'million VND per ha' },
  k_usd: { vi: 'nghìn USD', en: 'thousand USD' },
  enterprise: { vi: 'doanh nghiệp', en: 'enterprises' },
  project: { vi: 'dự án', en: 'projects' },
  ton: { vi: 'tấn', en: 'tonnes' },
  product: { vi: 'sản phẩm', en: 'products' },
  criterion: { vi: 'tiêu chí', en: 'criteria' },
  visit: { vi: 'lượt', en: 'visits' },
  bool: { vi: 'đạt/chưa đạt', en: 'met/not met' },
  point: { vi: 'điểm', en: 'points' },
  team: { vi: 'tổ', en: 'teams' },
  case: { vi: 'vụ', en: 'cases' },
};

/** Base figures are weights and denominators; derived ones are computed by their formula, never typed. */
export const INDICATOR_KINDS = ['base', 'indicator', 'derived'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const INDICATOR_KIND_LABELS: Readonly<Record<IndicatorKind, Label>> = {
  base: { vi: 'Số liệu cơ sở', en: 'Base figure' },
  indicator: { vi: 'Chỉ tiêu nhập', en: 'Entered' },
  derived: { vi: 'Tính theo công thức', en: 'Computed' },
};

/** Which way is better. */
export const INDICATOR_DIRECTIONS = ['higher', 'lower', 'none'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

export const INDICATOR_DIRECTION_LABELS: Readonly<Record<IndicatorDirection, Label>> = {
  higher: { vi: 'Càng cao càng tốt', en: 'Higher is better' },
  lower: { vi: 'Càng thấp càng tốt', en: 'Lower is better' },
  none: { vi: 'Không xét', en: 'Neither' },
};

/** How the province's figure comes from the communes' (domain.md 3.1). */
export const AGGREGATIONS = ['sum', 'ratio', 'wmean', 'count_true', 'derived', 'none'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const AGGREGATION_LABELS: Readonly<Record<Aggregation, Label>> = {
  sum: { vi: 'Cộng các xã', en: 'Sum' },
  ratio: { vi: 'Tỷ lệ từ tổng tử số và tổng mẫu số', en: 'Ratio of the sums' },
  wmean: { vi: 'Bình quân gia quyền', en: 'Weighted mean' },
  count_true: { vi: 'Đếm số xã đạt', en: 'Communes that met it' },
  derived: { vi: 'Tính lại theo công thức', en: 'Recomputed by the formula' },
  none: { vi: 'Không tổng hợp, chỉ nêu phân bố', en: 'Distribution only' },
};

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const VISIBILITY_LABELS: Readonly<Record<Visibility, Label>> = {
  public: { vi: 'Công khai', en: 'Public' },
  internal: { vi: 'Nội bộ', en: 'Internal' },
};

export const APPLIES_TO_LABELS: Readonly<Record<AppliesTo, Label>> = {
  all: { vi: 'Xã và phường', en: 'All communes' },
  xa: { vi: 'Chỉ xã', en: 'Rural communes (xã) only' },
  phuong: { vi: 'Chỉ phường', en: 'Wards (phường) only' },
};

export const PERIOD_KINDS = ['M', 'Q', 'H', 'Y'] as const;
export type PeriodKindCode = (typeof PERIOD_KINDS)[number];

export const PERIOD_KIND_LABELS: Readonly<Record<PeriodKindCode, Label>> = {
  M: { vi: 'Tháng', en: 'Month' },
  Q: { vi: 'Quý', en: 'Quarter' },
  H: { vi: '6 tháng', en: 'Half-year' },
  Y: { vi: 'Năm', en: 'Year' },
};

/** Pattern of an indicator's code, such as KT08. */
export const INDICATOR_CODE = /^[A-Z]{1,4}[0-9]{2,3}$/;

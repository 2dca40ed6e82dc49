import type { Label } from './catalogue.constants.js';

/** See periodWindow of @cis/domain, which gives them their meaning. */
export const PERIOD_STATES = ['upcoming', 'open', 'closing', 'closed', 'reopened'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const PERIOD_STATE_LABELS: Readonly<Record<PeriodState, Label>> = {
  upcoming: { vi: 'Chưa đến kỳ', en: 'Upcoming' },
  open: { vi: 'Đang mở', en: 'Open' },
  closing: { vi: 'Quá hạn, còn nhận', en: 'Late, still open' },
  closed: { vi: 'Đã khóa', en: 'Locked' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
};

/** See pace of @cis/domain. */
export const PACE_STATES = ['ahead', 'on_track', 'behind', 'at_risk'] as const;
export type PaceState = (typeof PACE_STATES)[number];

export const PACE_STATE_LABELS: Readonly<Record<PaceState, Label>> = {
  ahead: { vi: 'Vượt tiến độ', en: 'Ahead' },
  on_track: { vi: 'Đúng tiến độ', en: 'On track' },
  behind: { vi: 'Chậm', en: 'Behind' },
  at_risk: { vi: 'Nguy cơ không đạt', en: 'At risk' },
};

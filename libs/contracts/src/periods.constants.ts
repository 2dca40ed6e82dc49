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

/** Dates of a period that the province may set; see PeriodDates of @cis/domain. */
export const PERIOD_DATE_FIELDS = [
  'dueOn',
  'departmentDueOn',
  'provinceDueOn',
  'graceUntil',
  'locksOn',
  'extendedUntil',
] as const;
export type PeriodDateField = (typeof PERIOD_DATE_FIELDS)[number];

export const PERIOD_DATE_LABELS: Readonly<Record<PeriodDateField, Label>> = {
  dueOn: { vi: 'Hạn của xã', en: 'Communes due' },
  departmentDueOn: { vi: 'Hạn của sở, ngành', en: 'Departments due' },
  provinceDueOn: { vi: 'Hạn của tỉnh', en: 'Province due' },
  graceUntil: { vi: 'Còn tính đúng hạn đến', en: 'In time until' },
  locksOn: { vi: 'Khóa sau ngày', en: 'Locks after' },
  extendedUntil: { vi: 'Gia hạn đến', en: 'Extended until' },
};

/** Deadlines lie at most so many years ahead: further is a slip of the keyboard. */
export const DEADLINE_YEARS_AHEAD = 2;

export const DAY_OFF_KINDS = ['holiday', 'swap_off', 'swap_work'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];

export const DAY_OFF_KIND_LABELS: Readonly<Record<DayOffKind, Label>> = {
  holiday: { vi: 'Nghỉ lễ, nghỉ bù', en: 'Holiday' },
  swap_off: { vi: 'Nghỉ hoán đổi', en: 'Day off by swap' },
  swap_work: { vi: 'Làm bù', en: 'Worked by swap' },
};

/** `expired`: it was granted, and the time is over. */
export const UNLOCK_REQUEST_STATES = ['waiting', 'granted', 'expired', 'refused'] as const;
export type UnlockRequestState = (typeof UNLOCK_REQUEST_STATES)[number];

export const UNLOCK_REQUEST_STATE_LABELS: Readonly<Record<UnlockRequestState, Label>> = {
  waiting: { vi: 'Chờ trả lời', en: 'Waiting' },
  granted: { vi: 'Đã mở khóa', en: 'Granted' },
  expired: { vi: 'Đã hết hạn mở', en: 'Expired' },
  refused: { vi: 'Không mở', en: 'Refused' },
};

/** An unlock ends at most so many days after it is granted. */
export const LONGEST_UNLOCK_DAYS = 60;

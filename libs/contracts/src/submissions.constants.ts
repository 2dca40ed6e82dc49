import type { Label } from './catalogue.constants.js';

/** domain.md 4.3; `draft` is also a submission that was reopened for a correction. */
export const SUBMISSION_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const CELL_DECISIONS = ['pending', 'accepted', 'returned'] as const;
export type CellDecision = (typeof CELL_DECISIONS)[number];

export const SUBMISSION_ACTIONS = [
  'submitted',
  'returned',
  'accepted',
  'approved',
  'published',
  'withdrawn',
  'reopened',
  'explanation-requested',
  'explained',
] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

export const SUBMISSION_STATE_LABELS: Readonly<Record<SubmissionState, Label>> = {
  draft: { vi: 'Đang nhập', en: 'Draft' },
  submitted: { vi: 'Đã gửi, chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  published: { vi: 'Đã công bố', en: 'Published' },
};

export const CELL_DECISION_LABELS: Readonly<Record<CellDecision, Label>> = {
  pending: { vi: 'Chờ duyệt', en: 'Pending' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
};

export const SUBMISSION_ACTION_LABELS: Readonly<Record<SubmissionAction, Label>> = {
  submitted: { vi: 'Gửi báo cáo', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  approved: { vi: 'Duyệt', en: 'Approved' },
  published: { vi: 'Công bố', en: 'Published' },
  withdrawn: { vi: 'Rút công bố', en: 'Withdrawn' },
  reopened: { vi: 'Mở để đính chính', en: 'Reopened for a correction' },
  'explanation-requested': { vi: 'Yêu cầu giải trình', en: 'Explanation requested' },
  explained: { vi: 'Giải trình', en: 'Explained' },
};

/** The form that ships: all indicators of the catalogue (reference.indicator_sets with is_form). */
export const DEFAULT_FORM = 'kt-xh';
/** Pattern of a form's code. */
export const FORM_CODE = /^[a-z0-9-]{2,40}$/;

import type { Label } from './catalogue.constants.js';

export const TASK_CATEGORIES = ['priority_task', 'breakthrough', 'assigned'] as const;
export type TaskCategory = (typeof TASK_CATEGORIES)[number];

export const TASK_KINDS = ['deadline', 'routine'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_RHYTHMS = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type TaskRhythm = (typeof TASK_RHYTHMS)[number];

/** Derived, never typed (domain.md 4.2). A draft is not assigned yet and never counts, nor does what a newer document stands in for. */
export const TASK_STATUSES = [
  'draft',
  'not_started',
  'in_progress',
  'overdue',
  'done_on_time',
  'done_late',
  'routine',
  'not_applicable',
  'paused',
  'superseded',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** 6 rõ: what must be clear before a task is assigned. */
export const TASK_CLARITIES = ['owner', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type TaskClarity = (typeof TASK_CLARITIES)[number];

/** `lead` answers for the task, which is complete only when all of them are; `support` never holds it up. */
export const TASK_LEAD_ROLES = ['lead', 'support'] as const;
export type TaskLeadRole = (typeof TASK_LEAD_ROLES)[number];

/** Why open work may not be done in time: pace behind the calendar, silent longer than its rhythm, an answer overdue. */
export const TASK_RISK_KINDS = ['behind', 'silent', 'blocked'] as const;
export type TaskRiskKind = (typeof TASK_RISK_KINDS)[number];

/** Filters by risk: at risk for any reason; silent, overdue tasks included; waiting for an answer. */
export const TASK_RISKS = ['at_risk', 'silent', 'blocked'] as const;
export type TaskRiskFilter = (typeof TASK_RISKS)[number];

/** What the list may be narrowed to beside one status: parts of the monitoring table that hold several. */
export const TASK_STATUS_GROUPS = [
  'assigned',
  'in_time',
  'due_soon',
  'done',
  'awaiting_confirmation',
] as const;
export type TaskStatusGroup = (typeof TASK_STATUS_GROUPS)[number];

/** What a task may be without, for the row of the monitoring table that holds the rest. */
export const TASK_WITHOUT = ['programme', 'stage', 'department', 'directive'] as const;
export type TaskWithout = (typeof TASK_WITHOUT)[number];

/** What happens to a task after its draft. */
export const TASK_ACTIONS = [
  'assigned',
  'completed',
  'confirmed',
  'returned',
  'extended',
  'reassigned',
  'paused',
  'not_applicable',
  'resumed',
  'superseded',
  'continued',
  'blocked',
  'answered',
  'unblocked',
  'explained',
  'edited',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

export const TASK_CATEGORY_LABELS: Readonly<Record<TaskCategory, Label>> = {
  priority_task: { vi: 'Nhiệm vụ trọng tâm', en: 'Priority task' },
  breakthrough: { vi: 'Khâu đột phá', en: 'Breakthrough' },
  assigned: { vi: 'Nhiệm vụ được giao', en: 'Assigned task' },
};

export const TASK_KIND_LABELS: Readonly<Record<TaskKind, Label>> = {
  deadline: { vi: 'Có thời hạn', en: 'With a deadline' },
  routine: { vi: 'Thường xuyên', en: 'Routine' },
};

export const TASK_RHYTHM_LABELS: Readonly<Record<TaskRhythm, Label>> = {
  weekly: { vi: 'Hằng tuần', en: 'Weekly' },
  monthly: { vi: 'Hằng tháng', en: 'Monthly' },
  quarterly: { vi: 'Hằng quý', en: 'Quarterly' },
  yearly: { vi: 'Hằng năm', en: 'Yearly' },
};

export const TASK_STATUS_LABELS: Readonly<Record<TaskStatus, Label>> = {
  draft: { vi: 'Dự thảo, chưa giao', en: 'Draft, not assigned' },
  not_started: { vi: 'Chưa thực hiện', en: 'Not started' },
  in_progress: { vi: 'Đang thực hiện (trong hạn)', en: 'In progress (in time)' },
  overdue: { vi: 'Đang thực hiện (quá hạn)', en: 'Overdue' },
  done_on_time: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  done_late: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  routine: { vi: 'Thường xuyên', en: 'Routine' },
  not_applicable: { vi: 'Không thuộc phạm vi', en: 'Not applicable' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  superseded: { vi: 'Đã được thay thế', en: 'Superseded' },
};

export const TASK_CLARITY_LABELS: Readonly<Record<TaskClarity, Label>> = {
  owner: { vi: 'rõ người', en: 'person' },
  work: { vi: 'rõ việc', en: 'work' },
  time: { vi: 'rõ thời gian', en: 'time' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  product: { vi: 'rõ sản phẩm', en: 'product' },
  authority: { vi: 'rõ thẩm quyền', en: 'authority' },
};

export const TASK_LEAD_ROLE_LABELS: Readonly<Record<TaskLeadRole, Label>> = {
  lead: { vi: 'Chủ trì', en: 'Lead' },
  support: { vi: 'Phối hợp', en: 'Support' },
};

export const TASK_ACTION_LABELS: Readonly<Record<TaskAction, Label>> = {
  assigned: { vi: 'Giao nhiệm vụ', en: 'Assigned' },
  completed: { vi: 'Báo hoàn thành', en: 'Reported complete' },
  confirmed: { vi: 'Xác nhận hoàn thành', en: 'Confirmed' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  extended: { vi: 'Gia hạn', en: 'Extended' },
  reassigned: { vi: 'Đổi người phụ trách', en: 'Reassigned' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  not_applicable: { vi: 'Không thuộc phạm vi', en: 'Not applicable' },
  resumed: { vi: 'Tiếp tục thực hiện', en: 'Resumed' },
  superseded: { vi: 'Được văn bản mới thay thế', en: 'Superseded' },
  continued: { vi: 'Chuyển tiếp sang văn bản mới', en: 'Continued under a newer document' },
  blocked: { vi: 'Báo vướng mắc', en: 'Blocked' },
  answered: { vi: 'Trả lời vướng mắc', en: 'Answered' },
  unblocked: { vi: 'Hết vướng mắc', en: 'Unblocked' },
  explained: { vi: 'Giải trình', en: 'Explained' },
  edited: { vi: 'Sửa thông tin', en: 'Edited' },
};

export const TASK_RISK_LABELS: Readonly<Record<TaskRiskFilter, Label>> = {
  at_risk: { vi: 'Có nguy cơ chậm', en: 'At risk' },
  silent: { vi: 'Lâu không báo cáo', en: 'Silent' },
  blocked: { vi: 'Đang vướng mắc', en: 'Blocked' },
};

/** Why open work is at risk; `{name}` is filled from the reason's params. */
export const TASK_RISK_REASONS: Readonly<Record<TaskRiskKind, Label>> = {
  behind: {
    vi: 'Đã qua {elapsed} % thời gian mà mới đạt {percent} %.',
    en: '{elapsed} % of the time has passed, {percent} % is done.',
  },
  silent: {
    vi: 'Đã {days} ngày không có báo cáo (kỳ báo cáo {limit} ngày).',
    en: 'No report for {days} days, more than its rhythm of {limit}.',
  },
  blocked: {
    vi: 'Vướng mắc quá hạn trả lời {days} ngày (hạn {dueOn}).',
    en: 'An answer is {days} days overdue (due {dueOn}).',
  },
};

/** Why a task has its status; `{name}` is filled from the reason's params. */
export const TASK_STATUS_REASONS = {
  'not-assigned': { vi: 'Nhiệm vụ chưa được giao.', en: 'The task is not assigned yet.' },
  'set-aside': {
    vi: 'Cơ quan giao đã quyết định, có ghi lý do.',
    en: 'Decided by the assigner, with a reason.',
  },
  superseded: {
    vi: 'Văn bản mới thay thế từ ngày {supersededOn}, không còn tính.',
    en: 'A newer document stands in its place since {supersededOn}; it no longer counts.',
  },
  'reported-by-rhythm': {
    vi: 'Việc thường xuyên, báo cáo theo kỳ.',
    en: 'Routine work, reported by rhythm.',
  },
  'completed-before-deadline': {
    vi: 'Hoàn thành ngày {completedOn}, hạn {deadline}.',
    en: 'Completed on {completedOn}, due {deadline}.',
  },
  'completed-after-deadline': {
    vi: 'Hoàn thành ngày {completedOn}, sau hạn {deadline} {days} ngày.',
    en: 'Completed on {completedOn}, {days} days after {deadline}.',
  },
  'deadline-passed': {
    vi: 'Quá hạn {days} ngày (hạn {deadline}).',
    en: '{days} days past the deadline {deadline}.',
  },
  'work-reported': {
    vi: 'Đã có báo cáo tiến độ, còn {days} ngày đến hạn {deadline}.',
    en: 'Progress reported, {days} days left until {deadline}.',
  },
  'work-reported-due-today': {
    vi: 'Đã có báo cáo tiến độ, đúng ngày đến hạn {deadline}.',
    en: 'Progress reported, due on this very day, {deadline}.',
  },
  'no-report-due-today': {
    vi: 'Chưa có báo cáo tiến độ, đúng ngày đến hạn {deadline}.',
    en: 'No report yet, due on this very day, {deadline}.',
  },
  'no-report-yet': {
    vi: 'Chưa có báo cáo tiến độ, còn {days} ngày đến hạn {deadline}.',
    en: 'No report yet, {days} days left until {deadline}.',
  },
} as const satisfies Record<string, Label>;
export type TaskStatusReasonCode = keyof typeof TASK_STATUS_REASONS;

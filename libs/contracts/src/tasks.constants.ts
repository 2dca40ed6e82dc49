import type { Label } from './catalogue.constants.js';

export const TASK_CATEGORIES = ['priority_task', 'breakthrough', 'assigned'] as const;
export type TaskCategory = (typeof TASK_CATEGORIES)[number];

export const TASK_KINDS = ['deadline', 'routine'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_RHYTHMS = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type TaskRhythm = (typeof TASK_RHYTHMS)[number];

/** Derived, never typed (domain.md 4.2). A draft is not assigned yet and never counts. */
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
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** 6 rõ: what must be clear before a task is assigned. */
export const TASK_CLARITIES = ['owner', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type TaskClarity = (typeof TASK_CLARITIES)[number];

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
};

export const TASK_CLARITY_LABELS: Readonly<Record<TaskClarity, Label>> = {
  owner: { vi: 'rõ người', en: 'person' },
  work: { vi: 'rõ việc', en: 'work' },
  time: { vi: 'rõ thời gian', en: 'time' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  product: { vi: 'rõ sản phẩm', en: 'product' },
  authority: { vi: 'rõ thẩm quyền', en: 'authority' },
};

/** Why a task has its status; `{name}` is filled from the reason's params. */
export const TASK_STATUS_REASONS = {
  'not-assigned': { vi: 'Nhiệm vụ chưa được giao.', en: 'The task is not assigned yet.' },
  'set-aside': {
    vi: 'Cơ quan giao đã quyết định, có ghi lý do.',
    en: 'Decided by the assigner, with a reason.',
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
  'no-report-yet': {
    vi: 'Chưa có báo cáo tiến độ, còn {days} ngày đến hạn {deadline}.',
    en: 'No report yet, {days} days left until {deadline}.',
  },
} as const satisfies Record<string, Label>;
export type TaskStatusReasonCode = keyof typeof TASK_STATUS_REASONS;

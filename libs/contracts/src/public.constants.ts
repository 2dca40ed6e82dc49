import type { Label } from './catalogue.constants.js';

/**
 * What citizens are told of a task, in the order people ask for it. Work reported as complete is not called done before whoever assigned
 * it has confirmed; drafts and superseded tasks are not published.
 */
export const PUBLIC_TASK_STATUSES = [
  'overdue',
  'in_progress',
  'not_started',
  'awaiting_confirmation',
  'routine',
  'done_on_time',
  'done_late',
  'paused',
  'not_applicable',
] as const;
export type PublicTaskStatus = (typeof PUBLIC_TASK_STATUSES)[number];

export const PUBLIC_TASK_STATUS_LABELS: Readonly<Record<PublicTaskStatus, Label>> = {
  overdue: { vi: 'Quá hạn, đang thực hiện', en: 'Overdue' },
  in_progress: { vi: 'Đang thực hiện, trong hạn', en: 'In progress, in time' },
  not_started: { vi: 'Chưa thực hiện, trong hạn', en: 'Not started, in time' },
  awaiting_confirmation: {
    vi: 'Đã báo hoàn thành, chờ xác nhận',
    en: 'Reported complete, waiting for confirmation',
  },
  routine: { vi: 'Thường xuyên', en: 'Routine' },
  done_on_time: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  done_late: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  not_applicable: { vi: 'Không thuộc phạm vi', en: 'Not applicable' },
};

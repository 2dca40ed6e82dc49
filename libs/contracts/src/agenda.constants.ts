import type { Label } from './catalogue.constants.js';

export const AGENDA_KINDS = [
  'observations_late',
  'observations_due',
  'tasks_overdue',
  'tasks_due_soon',
  'tasks_unclear',
  'tasks_returned',
  'tasks_at_risk',
  'tasks_without_person',
  'task_questions',
  'targets_unacknowledged',
  'posts_vacant',
  'submissions_returned',
  'returned_locked',
  'submissions_ready',
  'explanations_open',
  'submissions_to_review',
  'submissions_changed',
  'submissions_to_publish',
  'tasks_to_confirm',
  'communes_late',
  'periods_locking',
  'periods_locked',
  'unlocks_granted',
  'unlocks_refused',
  'unlocks_waiting',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export const AGENDA_SEVERITIES = ['danger', 'warning', 'info'] as const;
export type AgendaSeverity = (typeof AGENDA_SEVERITIES)[number];

/** `{count}` and `{period}` (a reporting period, or a year) are filled in by the server. */
export const AGENDA_TITLES: Readonly<Record<AgendaKind, Label>> = {
  observations_late: {
    vi: '{period}: {count} số liệu đã quá hạn nhập',
    en: '{period}: late figures: {count}',
  },
  observations_due: {
    vi: '{period}: còn {count} số liệu cần nhập',
    en: '{period}: figures still to enter: {count}',
  },
  tasks_overdue: { vi: '{count} nhiệm vụ quá hạn', en: 'Overdue tasks: {count}' },
  tasks_due_soon: { vi: '{count} nhiệm vụ sắp đến hạn', en: 'Tasks due soon: {count}' },
  tasks_unclear: {
    vi: '{count} nhiệm vụ dự thảo chưa đủ "6 rõ"',
    en: 'Draft tasks lacking some of the six clarities: {count}',
  },
  tasks_returned: {
    vi: '{count} nhiệm vụ bị trả lại, chưa được tính là hoàn thành',
    en: 'Tasks returned, not counted as complete: {count}',
  },
  tasks_at_risk: {
    vi: '{count} nhiệm vụ có nguy cơ chậm',
    en: 'Tasks at risk of being late: {count}',
  },
  tasks_without_person: {
    vi: '{count} nhiệm vụ đã ban hành còn thiếu người phụ trách ở xã',
    en: 'Issued tasks that lack a person in the commune: {count}',
  },
  task_questions: {
    vi: '{count} vướng mắc của xã, phường chờ trả lời',
    en: 'Questions of communes waiting for an answer: {count}',
  },
  targets_unacknowledged: {
    vi: '{count} chỉ tiêu năm {period} chưa xác nhận đã nhận',
    en: 'Targets for {period} not yet acknowledged: {count}',
  },
  posts_vacant: { vi: '{count} chức danh chủ chốt đang khuyết', en: 'Vacant key posts: {count}' },
  submissions_returned: {
    vi: '{count} ô bị trả lại trong báo cáo {period}',
    en: '{period}: returned figures: {count}',
  },
  returned_locked: {
    vi: '{period}: {count} ô bị trả lại, kỳ đã khóa – cần tỉnh mở khóa để sửa',
    en: '{period}: returned figures: {count}; locked, the province has to unlock it first',
  },
  submissions_ready: {
    vi: '{period}: báo cáo đã đủ số liệu, chờ gửi',
    en: '{period}: the report is complete and can be submitted',
  },
  explanations_open: {
    vi: '{period}: {count} yêu cầu giải trình chưa trả lời',
    en: '{period}: explanations asked for: {count}',
  },
  submissions_to_review: { vi: '{count} báo cáo chờ duyệt', en: 'Reports waiting for review: {count}' },
  submissions_changed: {
    vi: '{count} báo cáo có số liệu thay đổi sau khi gửi',
    en: 'Reports changed since they were submitted: {count}',
  },
  submissions_to_publish: {
    vi: '{count} báo cáo đã duyệt, chờ công bố',
    en: 'Approved reports waiting for publication: {count}',
  },
  tasks_to_confirm: {
    vi: '{count} nhiệm vụ chờ xác nhận hoàn thành',
    en: 'Completed tasks waiting for confirmation: {count}',
  },
  communes_late: {
    vi: '{count} xã, phường còn thiếu số liệu đã quá hạn',
    en: 'Communes with late figures: {count}',
  },
  periods_locking: {
    vi: '{period}: còn {count} ngày để nhập trước khi khóa',
    en: '{period}: days left before the lock: {count}',
  },
  periods_locked: {
    vi: '{count} kỳ đã khóa còn thiếu số liệu – muốn nhập phải đề nghị tỉnh mở khóa',
    en: 'Locked periods that lack figures (ask the province to unlock): {count}',
  },
  unlocks_granted: {
    vi: '{period}: tỉnh đã mở khóa, hãy nhập số liệu',
    en: '{period}: unlocked by the province, enter the figures',
  },
  unlocks_refused: { vi: '{period}: tỉnh không mở khóa', en: '{period}: the province refused to unlock' },
  unlocks_waiting: {
    vi: '{count} yêu cầu mở khóa chờ trả lời',
    en: 'Requests to unlock a period waiting: {count}',
  },
};

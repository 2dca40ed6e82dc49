import type { Label } from './catalogue.constants.js';

export const AGENDA_KINDS = [
  'observations_late',
  'observations_due',
  'tasks_overdue',
  'tasks_due_soon',
  'tasks_unclear',
  'targets_unacknowledged',
  'posts_vacant',
  'observations_unpublished',
  'tasks_to_confirm',
  'communes_late',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export const AGENDA_SEVERITIES = ['danger', 'warning', 'info'] as const;
export type AgendaSeverity = (typeof AGENDA_SEVERITIES)[number];

/** `{count}` and what else a title names is filled in by the server. */
export const AGENDA_TITLES: Readonly<Record<AgendaKind, Label>> = {
  observations_late: { vi: '{count} số liệu đã quá hạn nhập', en: '{count} figures are late' },
  observations_due: { vi: '{count} số liệu cần nhập kỳ này', en: '{count} figures are due this period' },
  tasks_overdue: { vi: '{count} nhiệm vụ quá hạn', en: '{count} tasks are overdue' },
  tasks_due_soon: { vi: '{count} nhiệm vụ sắp đến hạn', en: '{count} tasks are due soon' },
  tasks_unclear: {
    vi: '{count} nhiệm vụ dự thảo chưa đủ "6 rõ"',
    en: '{count} draft tasks lack some of the six clarities',
  },
  targets_unacknowledged: {
    vi: '{count} chỉ tiêu được giao chưa xác nhận',
    en: '{count} assigned targets are not acknowledged',
  },
  posts_vacant: { vi: '{count} chức danh chủ chốt đang khuyết', en: '{count} key posts are vacant' },
  observations_unpublished: { vi: '{count} số liệu chờ công bố', en: '{count} figures wait for publication' },
  tasks_to_confirm: {
    vi: '{count} nhiệm vụ chờ xác nhận hoàn thành',
    en: '{count} completed tasks wait for confirmation',
  },
  communes_late: {
    vi: '{count} xã, phường còn thiếu số liệu đã quá hạn',
    en: '{count} communes have late figures',
  },
};

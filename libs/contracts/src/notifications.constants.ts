import type { Label } from './catalogue.constants.js';
import type { Permission, TenantKind } from './permissions.js';

/** What people are told of; stored with each message, so codes are never renamed. */
export const NOTIFICATION_KINDS = [
  'report-due',
  'report-overdue',
  'period-locking',
  'cells-returned',
  'explanation-requested',
  'explanation-answered',
  'submission-approved',
  'submission-published',
  'submission-reopened',
  'submission-withdrawn',
  'reviews-waiting',
  'unlock-requested',
  'unlock-decided',
  'unlock-expires',
  'targets-assigned',
  'tasks-assigned',
  'task-due',
  'task-overdue',
  'task-silent',
  'task-returned',
  'task-changed',
  'tasks-to-confirm',
  'tasks-escalated',
  'task-question',
  'task-question-due',
  'task-question-answered',
  'digest',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Names of the switches in the settings. */
export const NOTIFICATION_KIND_LABELS: Readonly<Record<NotificationKind, Label>> = {
  'report-due': { vi: 'Báo cáo sắp đến hạn', en: 'Report due soon' },
  'report-overdue': { vi: 'Báo cáo đã quá hạn', en: 'Report overdue' },
  'period-locking': { vi: 'Kỳ báo cáo sắp khóa', en: 'Period about to lock' },
  'cells-returned': { vi: 'Số liệu bị trả lại', en: 'Figures returned' },
  'explanation-requested': { vi: 'Yêu cầu giải trình', en: 'Explanation requested' },
  'explanation-answered': { vi: 'Đã có giải trình', en: 'Explanation given' },
  'submission-approved': { vi: 'Báo cáo được duyệt', en: 'Report approved' },
  'submission-published': { vi: 'Báo cáo được công bố', en: 'Report published' },
  'submission-reopened': { vi: 'Báo cáo mở lại để đính chính', en: 'Report reopened for a correction' },
  'submission-withdrawn': { vi: 'Số liệu bị rút công bố', en: 'Published figures withdrawn' },
  'reviews-waiting': { vi: 'Báo cáo chờ duyệt (mỗi ngày một lần)', en: 'Reports waiting for review (daily)' },
  'unlock-requested': { vi: 'Xã đề nghị mở khóa kỳ', en: 'Unlock requested' },
  'unlock-decided': { vi: 'Trả lời đề nghị mở khóa kỳ', en: 'Answer to an unlock request' },
  'unlock-expires': { vi: 'Sắp hết thời gian mở khóa', en: 'Unlock about to end' },
  'targets-assigned': { vi: 'Chỉ tiêu được giao hoặc điều chỉnh', en: 'Targets assigned or adjusted' },
  'tasks-assigned': { vi: 'Nhiệm vụ mới được giao', en: 'New tasks' },
  'task-due': { vi: 'Nhiệm vụ sắp đến hạn', en: 'Task due soon' },
  'task-overdue': { vi: 'Nhiệm vụ đã quá hạn', en: 'Task overdue' },
  'task-silent': {
    vi: 'Nhiệm vụ chưa báo cáo đúng kỳ (mỗi tuần một lần)',
    en: 'Task not reported by its rhythm (weekly)',
  },
  'task-returned': { vi: 'Nhiệm vụ bị trả lại', en: 'Completion returned' },
  'task-changed': {
    vi: 'Nhiệm vụ được gia hạn, tạm dừng, thay thế hoặc xác nhận',
    en: 'Task extended, paused, replaced or confirmed',
  },
  'tasks-to-confirm': { vi: 'Nhiệm vụ chờ xác nhận hoàn thành', en: 'Completions waiting for confirmation' },
  'tasks-escalated': {
    vi: 'Nhiệm vụ đã giao bị quá hạn một tuần trở lên',
    en: 'Assigned tasks a week or more overdue',
  },
  'task-question': { vi: 'Xã hỏi về vướng mắc của nhiệm vụ', en: 'A commune asks what holds up a task' },
  'task-question-due': {
    vi: 'Vướng mắc đến hạn hoặc quá hạn trả lời',
    en: 'Answer about a task due or overdue',
  },
  'task-question-answered': { vi: 'Vướng mắc đã được trả lời', en: 'A question about a task was answered' },
  digest: { vi: 'Bản tổng hợp', en: 'Digest' },
};

/** Who is told: those who hold the permission in such a tenant. */
export interface NotificationAudience {
  readonly tenants: readonly TenantKind[];
  readonly permission: Permission;
}

const WHO_ENTERS: NotificationAudience = { tenants: ['commune'], permission: 'observation:write' };
const WHO_REVIEWS: NotificationAudience = {
  tenants: ['department', 'province'],
  permission: 'submission:review',
};

/** A commune, and a department that leads a task in communes. */
const WHO_DOES: NotificationAudience = { tenants: ['commune', 'department'], permission: 'task:write' };
const WHO_ANSWERS: NotificationAudience = { tenants: ['department', 'province'], permission: 'task:answer' };

export const NOTIFICATION_AUDIENCES: Readonly<Record<NotificationKind, NotificationAudience>> = {
  'report-due': WHO_ENTERS,
  'report-overdue': WHO_ENTERS,
  'period-locking': WHO_ENTERS,
  'cells-returned': WHO_ENTERS,
  'explanation-requested': WHO_ENTERS,
  'explanation-answered': WHO_REVIEWS,
  'submission-approved': WHO_ENTERS,
  'submission-published': WHO_ENTERS,
  'submission-reopened': WHO_ENTERS,
  'submission-withdrawn': WHO_ENTERS,
  'reviews-waiting': WHO_REVIEWS,
  'unlock-requested': { tenants: ['province'], permission: 'period:manage' },
  'unlock-decided': { tenants: ['commune'], permission: 'period:request-unlock' },
  'unlock-expires': WHO_ENTERS,
  'targets-assigned': { tenants: ['commune'], permission: 'target:acknowledge' },
  'tasks-assigned': WHO_DOES,
  'task-due': WHO_DOES,
  'task-overdue': WHO_DOES,
  'task-silent': { tenants: ['commune'], permission: 'task:write' },
  'task-returned': { tenants: ['commune'], permission: 'task:write' },
  'task-changed': { tenants: ['commune'], permission: 'task:write' },
  'tasks-to-confirm': { tenants: ['commune', 'department', 'province'], permission: 'task:confirm' },
  'tasks-escalated': { tenants: ['department', 'province'], permission: 'task:confirm' },
  'task-question': WHO_ANSWERS,
  'task-question-due': WHO_ANSWERS,
  'task-question-answered': { tenants: ['commune'], permission: 'task:write' },
  digest: { tenants: ['commune'], permission: 'submission:submit' },
};

export const DIGEST_RHYTHMS = ['off', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

export const DIGEST_RHYTHM_LABELS: Readonly<Record<DigestRhythm, Label>> = {
  off: { vi: 'Không nhận', en: 'None' },
  daily: { vi: 'Mỗi ngày làm việc', en: 'Every working day' },
  weekly: { vi: 'Đầu mỗi tuần', en: 'Once a week' },
};

/** Why a message did not leave by e-mail. */
export const EMAIL_FAULTS = ['refused', 'gave-up', 'expired', 'uncertain', 'unusable-address'] as const;
export type EmailFault = (typeof EMAIL_FAULTS)[number];

export const EMAIL_FAULT_LABELS: Readonly<Record<EmailFault, Label>> = {
  refused: { vi: 'Máy chủ thư từ chối', en: 'Refused by the mail server' },
  'gave-up': { vi: 'Thử nhiều lần không được', en: 'Gave up after several attempts' },
  expired: { vi: 'Quá cũ, không gửi nữa', en: 'Too old to be sent' },
  uncertain: {
    vi: 'Bị ngắt giữa chừng, không gửi lại để tránh gửi hai lần',
    en: 'Interrupted; not sent again, so that nobody gets it twice',
  },
  'unusable-address': { vi: 'Địa chỉ thư không dùng được', en: 'Unusable address' },
};

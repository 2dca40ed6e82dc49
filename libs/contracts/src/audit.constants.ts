interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Everything that becomes an audit entry. Unknown values are shown as they are. */
export const AUDIT_ACTION_LABELS: Readonly<Record<string, Label>> = {
  created: { vi: 'Thêm mới', en: 'Created' },
  updated: { vi: 'Sửa', en: 'Updated' },
  deleted: { vi: 'Xóa', en: 'Deleted' },
  'submitted-own-entry': {
    vi: 'Gửi báo cáo có số liệu tự nhập (chỉ có một tài khoản)',
    en: 'Submitted the own entry (only one account)',
  },
  'confirmed-own-report': {
    vi: 'Xác nhận nhiệm vụ tự báo hoàn thành (chỉ có một tài khoản)',
    en: 'Confirmed the own report (only one account)',
  },
  refused: { vi: 'Từ chối vì không có quyền', en: 'Refused: no permission' },
  'signed-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'signed-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'session-ended': { vi: 'Kết thúc phiên', en: 'Session ended' },
  'sign-in-failed': { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
  'sign-in-locked': { vi: 'Tạm khóa vì đăng nhập sai nhiều lần', en: 'Locked after failed sign-ins' },
  'password-change-failed': { vi: 'Đổi mật khẩu không thành công', en: 'Password change failed' },
};

/** Tables and events, by the name in the entry. */
export const AUDIT_ENTITY_LABELS: Readonly<Record<string, Label>> = {
  users: { vi: 'Tài khoản', en: 'Account' },
  credentials: { vi: 'Mật khẩu', en: 'Password' },
  sessions: { vi: 'Phiên làm việc', en: 'Session' },
  routes: { vi: 'Chức năng', en: 'Function' },
  people: { vi: 'Nhân sự', en: 'Person' },
  person_confidential: { vi: 'Thông tin mật của nhân sự', en: 'Confidential personnel data' },
  assignments: { vi: 'Chức danh', en: 'Assignment' },
  attachments: { vi: 'Tệp đính kèm', en: 'Attachment' },
  targets: { vi: 'Chỉ tiêu', en: 'Target' },
  target_versions: { vi: 'Bản giao chỉ tiêu', en: 'Target version' },
  observations: { vi: 'Số liệu', en: 'Observation' },
  observation_revisions: { vi: 'Lần sửa số liệu', en: 'Revision of an observation' },
  submissions: { vi: 'Báo cáo gửi', en: 'Submission' },
  submission_cells: { vi: 'Ô số liệu đã gửi', en: 'Submitted figure' },
  explanation_requests: { vi: 'Yêu cầu giải trình', en: 'Explanation request' },
  unlock_requests: { vi: 'Yêu cầu mở khóa kỳ', en: 'Unlock request' },
  notification_settings: { vi: 'Cài đặt nhắc việc', en: 'Notification settings' },
  indicators: { vi: 'Định nghĩa chỉ tiêu', en: 'Indicator definition' },
  indicator_successions: { vi: 'Nối chuỗi chỉ tiêu', en: 'Indicator succession' },
  indicator_sets: { vi: 'Bộ chỉ tiêu', en: 'Indicator set' },
  indicator_set_items: { vi: 'Chỉ tiêu trong bộ', en: 'Indicator of a set' },
  days_off: { vi: 'Ngày nghỉ', en: 'Day off' },
  reporting_periods: { vi: 'Kỳ báo cáo', en: 'Reporting period' },
  submission_events: { vi: 'Bước xử lý báo cáo', en: 'Submission event' },
  tasks: { vi: 'Nhiệm vụ', en: 'Task' },
  task_updates: { vi: 'Cập nhật nhiệm vụ', en: 'Task update' },
  task_leads: { vi: 'Cơ quan chủ trì, phối hợp', en: 'Lead or supporter of a task' },
  task_blocks: { vi: 'Vướng mắc của nhiệm vụ', en: 'What blocks a task' },
  task_files: { vi: 'Minh chứng của nhiệm vụ', en: 'Evidence of a task' },
  directives: { vi: 'Văn bản giao nhiệm vụ', en: 'Directive' },
  directive_tasks: { vi: 'Nhiệm vụ trong văn bản giao', en: 'Task of a directive' },
  programmes: { vi: 'Chương trình', en: 'Programme' },
  programme_stages: { vi: 'Giai đoạn của chương trình', en: 'Stage of a programme' },
};

import type { Role } from './permissions.js';

interface Label {
  readonly vi: string;
  readonly en: string;
}

export const ROLE_LABELS: Readonly<Record<Role, Label>> = {
  commune_editor: { vi: 'Cán bộ nhập liệu', en: 'Commune officer' },
  commune_approver: { vi: 'Lãnh đạo xã', en: 'Commune leader' },
  department_reviewer: { vi: 'Chuyên viên sở, ngành', en: 'Department reviewer' },
  province_admin: { vi: 'Quản trị tỉnh', en: 'Province administrator' },
  province_viewer: { vi: 'Theo dõi cấp tỉnh', en: 'Province viewer' },
  personnel_officer: { vi: 'Cán bộ tổ chức', en: 'Personnel officer' },
  auditor: { vi: 'Cán bộ kiểm tra', en: 'Auditor' },
};

export const USER_STATUSES = ['active', 'closed'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

export const USER_STATUS_LABELS: Readonly<Record<UserStatus, Label>> = {
  active: { vi: 'Đang hoạt động', en: 'Active' },
  closed: { vi: 'Đã khóa', en: 'Closed' },
};

export const ACCOUNT_IMPORT_STATES = ['running', 'done', 'cancelled', 'failed'] as const;
export type AccountImportState = (typeof ACCOUNT_IMPORT_STATES)[number];

export const ACCOUNT_IMPORT_STATE_LABELS: Readonly<Record<AccountImportState, Label>> = {
  running: { vi: 'Đang tạo', en: 'Running' },
  done: { vi: 'Đã xong', en: 'Done' },
  cancelled: { vi: 'Đã dừng', en: 'Cancelled' },
  failed: { vi: 'Bị lỗi giữa chừng', en: 'Failed' },
};

/** Columns of a list of accounts, as its header says them; the template shows them in this order. */
export const ACCOUNT_IMPORT_COLUMNS = [
  'Mã xã',
  'Tên xã',
  'Họ tên',
  'Tên đăng nhập',
  'Vai trò',
  'Thư điện tử',
] as const;

import { ACCOUNT_IMPORT_COLUMNS, ROLE_LABELS } from '@cis/contracts/accounts.constants';

/** Excel takes a file for UTF-8 only when it starts with this mark, and splits at semicolons here. */
const BYTE_ORDER_MARK = '\uFEFF';

const SAMPLE_ROWS = [
  ['23986', 'Xã Ia Le', 'Người dùng mẫu', '', ROLE_LABELS.commune_editor.vi, ''],
  ['', 'Phường Pleiku', 'Lãnh đạo mẫu', '', ROLE_LABELS.commune_approver.vi, ''],
] as const;

/** Saves an example list with the columns the import knows. */
export function saveTemplate(): void {
  const lines = [ACCOUNT_IMPORT_COLUMNS, ...SAMPLE_ROWS].map((cells) => cells.join(';'));
  const url = URL.createObjectURL(
    new Blob([BYTE_ORDER_MARK, lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = 'mau-danh-sach-tai-khoan.csv';
  link.click();
  URL.revokeObjectURL(url);
}

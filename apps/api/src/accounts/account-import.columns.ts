import { ROLE_LABELS, ROLES, type Role } from '@cis/contracts';
import { foldName } from '@cis/domain';
import type { ImportColumn } from '../data-import/index.js';

/** A list of accounts as provinces keep it; a commune is named by code or by name. */
export const ACCOUNT_COLUMNS: readonly ImportColumn[] = [
  { field: 'communeCode', label: 'Mã xã', aliases: ['Mã đơn vị', 'Mã ĐVHC'], kind: 'text', longest: 20 },
  {
    field: 'communeName',
    label: 'Tên xã',
    aliases: ['Xã', 'Xã, phường', 'Đơn vị', 'Tên đơn vị'],
    kind: 'text',
    longest: 100,
  },
  {
    field: 'fullName',
    label: 'Họ tên',
    aliases: ['Họ và tên', 'Tên'],
    kind: 'text',
    longest: 100,
    isRequired: true,
  },
  { field: 'username', label: 'Tên đăng nhập', aliases: ['Tài khoản'], kind: 'text', longest: 60 },
  { field: 'roles', label: 'Vai trò', aliases: ['Quyền'], kind: 'list', isRequired: true },
  { field: 'email', label: 'Thư điện tử', aliases: ['Email', 'E-mail'], kind: 'text', longest: 200 },
];

const ROLE_BY_NAME: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) =>
    [role, ROLE_LABELS[role].vi, ROLE_LABELS[role].en].map((name) => [foldName(name), role] as const),
  ),
);

/** By label or code, however it is typed; null when there is no such role. */
export function roleByName(name: string): Role | null {
  return ROLE_BY_NAME.get(foldName(name)) ?? null;
}

/** What a role may do, as `resource:action`. The scope decides on which rows. */
export const PERMISSIONS = [
  'commune:read',
  'catalogue:read',
  'catalogue:manage',
  'period:manage',
  'period:request-unlock',
  'person:read',
  'person:write',
  'person:read-confidential',
  'person:write-confidential',
  'person:export',
  'person:import',
  'person:transfer',
  'target:read',
  'target:assign',
  'target:acknowledge',
  'target:export',
  'target:import',
  'observation:read',
  'observation:write',
  'observation:import',
  'submission:read',
  'submission:submit',
  'submission:review',
  'submission:publish',
  'task:read',
  'task:write',
  'task:assign',
  'task:confirm',
  'task:answer',
  'task:export',
  'directive:read',
  'directive:write',
  'directive:issue',
  'programme:manage',
  'province:overview',
  'user:read',
  'user:manage',
  'user:import',
  'audit:read',
  'self:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** domain.md 4.3; a user may hold several. */
export const ROLES = [
  'commune_editor',
  'commune_approver',
  'department_reviewer',
  'province_admin',
  'province_viewer',
  'personnel_officer',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export type TenantKind = 'commune' | 'department' | 'province';

/** Which roles make sense in which kind of tenant. */
export const ROLES_BY_TENANT: Readonly<Record<TenantKind, readonly Role[]>> = {
  commune: ['commune_editor', 'commune_approver', 'personnel_officer', 'auditor'],
  department: ['department_reviewer'],
  province: ['province_admin', 'province_viewer', 'personnel_officer', 'auditor'],
};

const READ: readonly Permission[] = [
  'commune:read',
  'catalogue:read',
  'person:read',
  'target:read',
  'observation:read',
  'submission:read',
  'task:read',
  'self:manage',
];
const EXPORT: readonly Permission[] = ['person:export', 'target:export', 'task:export'];

const GRANTS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  commune_editor: new Set([
    ...READ,
    ...EXPORT,
    'person:write',
    'person:import',
    'period:request-unlock',
    'observation:write',
    'observation:import',
    'task:write',
  ]),
  commune_approver: new Set([
    ...READ,
    ...EXPORT,
    'person:write',
    'person:import',
    'period:request-unlock',
    'observation:write',
    'observation:import',
    'submission:submit',
    'target:assign',
    'target:acknowledge',
    'task:write',
    'task:assign',
    'task:confirm',
    'user:read',
    'user:manage',
    'audit:read',
  ]),
  department_reviewer: new Set([
    ...READ,
    'target:export',
    'task:export',
    'province:overview',
    'target:assign',
    'target:import',
    'submission:review',
    'task:write',
    'task:assign',
    'task:confirm',
    'task:answer',
    'directive:read',
    'directive:write',
    'directive:issue',
  ]),
  province_admin: new Set([
    ...READ,
    ...EXPORT,
    'province:overview',
    'catalogue:manage',
    'period:manage',
    'observation:import',
    'submission:review',
    'submission:publish',
    'person:write',
    'person:import',
    'person:transfer',
    'target:assign',
    'target:import',
    'task:write',
    'task:assign',
    'task:confirm',
    'task:answer',
    'directive:read',
    'directive:write',
    'directive:issue',
    'programme:manage',
    'user:read',
    'user:manage',
    'user:import',
    'audit:read',
  ]),
  province_viewer: new Set([...READ, ...EXPORT, 'province:overview', 'directive:read']),
  personnel_officer: new Set([
    ...READ,
    'person:export',
    'person:write',
    'person:import',
    'person:read-confidential',
    'person:write-confidential',
  ]),
  auditor: new Set([...READ, 'audit:read', 'user:read']),
};

/** The one answer to "may this role do this?", for the guard, the console and its menus. */
export function can(role: Role, permission: Permission): boolean {
  return GRANTS[role].has(permission);
}

/** The same for everything a user holds. */
export function canAny(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => can(role, permission));
}

/** All permissions of a set of roles, in the order of PERMISSIONS. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => canAny(roles, permission));
}

/** Whether a giver may hand out a role: in this kind of tenant, and nothing beyond what the giver may do. */
export function mayGrant(
  giverRoles: readonly Role[],
  giverTenant: TenantKind,
  role: Role,
  tenant: TenantKind,
): boolean {
  if (!ROLES_BY_TENANT[tenant].includes(role)) return false;
  if (giverTenant === 'province') return giverRoles.includes('province_admin');
  return (
    giverTenant === tenant && permissionsOf([role]).every((permission) => canAny(giverRoles, permission))
  );
}

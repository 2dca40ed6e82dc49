import type { Role } from '@cis/contracts';
import { provinceTenantId } from '@cis/database';
import { sampleId, type SampleActors, type SampleCommune } from './sample-context.js';
import type { TableRow } from './insert-rows.js';

export interface SampleDepartment {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
}

/** The three departments that get a demo account. */
export const DEMO_DEPARTMENTS = ['so-tai-chinh', 'so-nong-nghiep-va-moi-truong', 'so-khoa-hoc-va-cong-nghe'];

/** `so-tai-chinh` → `so.tai-chinh`. */
export function departmentUsername(code: string): string {
  return `so.${code.replace(/^so-/, '')}`;
}

export function actorsOf(commune: SampleCommune, provinceCode: string): SampleActors {
  return {
    editorId: sampleId(commune.id, 'user canbo'),
    approverId: sampleId(commune.id, 'user lanhdao'),
    provinceAdminId: sampleId(provinceTenantId(provinceCode), 'user tinh.admin'),
  };
}

/** Rows of identity.users: the province's two, the departments', and two for every commune. */
export function sampleAccounts(
  provinceCode: string,
  departments: readonly SampleDepartment[],
  communes: readonly SampleCommune[],
): TableRow[] {
  const provinceId = provinceTenantId(provinceCode);
  return [
    account(provinceId, 'user tinh.admin', 'tinh.admin', 'Quản trị tỉnh (mẫu)', 'province_admin'),
    account(provinceId, 'user tinh.xem', 'tinh.xem', 'Cán bộ theo dõi tỉnh (mẫu)', 'province_viewer'),
    ...departments.map(({ id, code, nameVi }) =>
      account(id, 'user so', departmentUsername(code), `${nameVi} (mẫu)`, 'department_reviewer'),
    ),
    ...communes.flatMap(({ id, slug, fullName }) => [
      account(id, 'user canbo', `${slug}.canbo`, `Cán bộ ${fullName} (mẫu)`, 'commune_editor'),
      account(id, 'user lanhdao', `${slug}.lanhdao`, `Lãnh đạo ${fullName} (mẫu)`, 'commune_approver'),
    ]),
  ];
}

/** Rows of identity.credentials: one hash serves all, because they share one password and are only for the demo. */
export function sampleCredentials(accounts: readonly TableRow[], passwordHash: string): TableRow[] {
  return accounts.map((row) => ({
    tenant_id: row['tenant_id'] ?? null,
    id: row['id'] ?? null,
    password_hash: passwordHash,
    must_change: false,
  }));
}

function account(tenantId: number, thing: string, username: string, fullName: string, role: Role): TableRow {
  return {
    tenant_id: tenantId,
    id: sampleId(tenantId, thing),
    username,
    full_name: fullName,
    roles: [role],
    is_sample: true,
  };
}

import type { Role } from '@cis/contracts';
import type { Database } from '@cis/database';
import { PasswordHasher } from '../../apps/api/src/identity/password-hasher.js';

/** Someone who can sign in; invented. */
export interface Actor {
  readonly tenantId: number;
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
}

/** Everybody's password in tests. */
export const PASSWORD = 'thu-nghiem-2026!';

const PROVINCE = 5_200_000;

/** Ids of the communes the actors come from; the reference data gives them by order of code. */
export interface ActorTenants {
  readonly iaLe: number;
  readonly neighbour: number;
  readonly department: number;
}

function actor(
  order: number,
  tenantId: number,
  username: string,
  fullName: string,
  roles: readonly Role[],
): Actor {
  return {
    tenantId,
    id: `00000000-0000-7000-8000-${String(order).padStart(12, '0')}`,
    username,
    fullName,
    roles,
  };
}

/** The people of the tests, by what they are. */
export function actorsOf({ iaLe, neighbour, department }: ActorTenants) {
  return {
    officer: actor(1, iaLe, 'ia-le.canbo', 'Cán bộ Mẫu Ia Le', ['commune_editor']),
    leader: actor(2, iaLe, 'ia-le.lanhdao', 'Lãnh đạo Mẫu Ia Le', ['commune_approver']),
    personnelOfficer: actor(3, iaLe, 'ia-le.tochuc', 'Cán bộ Tổ chức Mẫu', ['personnel_officer']),
    auditor: actor(4, iaLe, 'ia-le.kiemtra', 'Cán bộ Kiểm tra Mẫu', ['auditor']),
    neighbourOfficer: actor(5, neighbour, 'chu-se.canbo', 'Cán bộ Mẫu Chư Sê', ['commune_editor']),
    neighbourLeader: actor(6, neighbour, 'chu-se.lanhdao', 'Lãnh đạo Mẫu Chư Sê', ['commune_approver']),
    neighbourPersonnelOfficer: actor(7, neighbour, 'chu-se.tochuc', 'Cán bộ Tổ chức Chư Sê', [
      'personnel_officer',
    ]),
    departmentReviewer: actor(8, department, 'so.tai-chinh', 'Chuyên viên Mẫu Sở Tài chính', [
      'department_reviewer',
    ]),
    provinceAdmin: actor(9, PROVINCE, 'tinh.admin', 'Quản trị Mẫu cấp tỉnh', ['province_admin']),
    provinceViewer: actor(10, PROVINCE, 'tinh.xem', 'Chuyên viên Mẫu cấp tỉnh', ['province_viewer']),
    provinceAuditor: actor(11, PROVINCE, 'tinh.kiemtra', 'Kiểm tra Mẫu cấp tỉnh', ['auditor']),
    provincePersonnelOfficer: actor(12, PROVINCE, 'tinh.tochuc', 'Tổ chức Mẫu cấp tỉnh', [
      'personnel_officer',
    ]),
  } as const;
}

export type Actors = ReturnType<typeof actorsOf>;
export type ActorName = keyof Actors;

let hash: Promise<string> | null = null;

/** Inserts accounts directly: how they come about is not what most tests are about. One hash serves all. */
export async function insertActors(database: Database, actors: readonly Actor[]): Promise<void> {
  hash ??= new PasswordHasher().hash(PASSWORD);
  const passwordHash = await hash;
  const column = (name: keyof Actor): unknown[] => actors.map((actor) => actor[name]);
  await database.within({ kind: 'system', reason: 'accounts of the tests' }, async (tx) => {
    await tx.query(
      `insert into identity.users (tenant_id, id, username, full_name, roles, is_sample)
       select tenant_id, id, username, full_name, string_to_array(roles, ' '), true
       from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[]) a (tenant_id, id, username, full_name, roles)`,
      [
        column('tenantId'),
        column('id'),
        column('username'),
        column('fullName'),
        actors.map(({ roles }) => roles.join(' ')),
      ],
    );
    await tx.query(
      `insert into identity.credentials (tenant_id, id, password_hash, must_change)
       select tenant_id, id, $3, false from unnest($1::int[], $2::uuid[]) a (tenant_id, id)`,
      [column('tenantId'), column('id'), passwordHash],
    );
  });
}

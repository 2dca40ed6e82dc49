import { Injectable } from '@nestjs/common';
import type { CurrentSession } from '@cis/auth';
import { PROVINCE_NAMES, type Role, type TenantKind } from '@cis/contracts';
import { Database } from '@cis/database';
import { LIVING } from './session-lifetime.js';

interface SessionRow {
  id: string;
  userId: string;
  username: string;
  fullName: string;
  email: string | null;
  locale: 'vi' | 'en';
  roles: Role[];
  mustChangePassword: boolean;
  tenantId: number;
  communeCode: string | null;
  communeType: 'xa' | 'phuong' | null;
  slug: string | null;
  communeName: string | null;
  departmentName: string | null;
  domains: string[] | null;
  idleMs: number;
}

const BY_TOKEN = `
  select s.id, s.user_id as "userId", u.username, u.full_name as "fullName", u.email, u.locale, u.roles,
         c.must_change as "mustChangePassword", s.tenant_id as "tenantId",
         a.code as "communeCode", a.type as "communeType", a.slug, a.full_name as "communeName",
         d.name_vi as "departmentName", d.domains,
         extract(epoch from now() - s.last_seen_at)::float8 * 1000 as "idleMs"
  from identity.sessions s
  join identity.users u on u.tenant_id = s.tenant_id and u.id = s.user_id
  join identity.credentials c on c.tenant_id = u.tenant_id and c.id = u.id
  left join reference.administrative_units a on a.id = s.tenant_id and a.valid_to is null
  left join reference.departments d on d.id = s.tenant_id
  where s.token_hash = $1 and u.status = 'active' and ${LIVING}`;

/** Finds a living session by the hash of its token: user, tenant and rights in one statement. */
@Injectable()
export class CurrentSessionReader {
  constructor(private readonly database: Database) {}

  async byTokenHash(hash: Buffer): Promise<{ session: CurrentSession; idleMs: number } | null> {
    const [row] = await this.database.read<SessionRow>(
      { kind: 'system', reason: 'verify a session' },
      BY_TOKEN,
      [hash],
    );
    return row ? { session: toSession(row), idleMs: row.idleMs } : null;
  }
}

function toSession(row: SessionRow): CurrentSession {
  const provinceCode = String(Math.floor(row.tenantId / 100_000)).padStart(2, '0');
  const { tenantId, communeCode: code, communeType: type, slug } = row;
  return {
    id: row.id,
    userId: row.userId,
    username: row.username,
    fullName: row.fullName,
    email: row.email,
    locale: row.locale,
    roles: row.roles,
    mustChangePassword: row.mustChangePassword,
    tenantId,
    tenantKind: kindOf(row),
    tenantName: row.communeName ?? row.departmentName ?? PROVINCE_NAMES[provinceCode]?.vi ?? provinceCode,
    provinceCode,
    commune: code !== null && type !== null && slug !== null ? { id: tenantId, code, type, slug } : null,
    domains: row.domains ?? [],
  };
}

/** @throws Error for a tenant that is neither in the reference data nor a province: it must get no scope. */
function kindOf(row: SessionRow): TenantKind {
  if (row.communeCode !== null) return 'commune';
  if (row.departmentName !== null) return 'department';
  if (row.tenantId % 100_000 === 0) return 'province';
  throw new Error(`Tenant ${row.tenantId} is not known`);
}

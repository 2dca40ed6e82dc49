import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { PROVINCE_NAMES, type Page, type UserListQueryDto, type UserResponse } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { foldName } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';

const COLUMNS = `
  u.id, u.tenant_id as "tenantId",
  case when a.id is not null then 'commune' when d.id is not null then 'department' else 'province' end as "tenantKind",
  coalesce(a.full_name, d.name_vi) as "tenantName", a.code as "communeCode", a.full_name as "communeName",
  u.username, u.full_name as "fullName", u.email, u.roles, u.status, u.locale, u.last_signed_in_at as "lastSignedInAt",
  c.must_change as "mustChangePassword", c.initial_until as "initialPasswordUntil", u.is_sample as "isSample", u.version,
  u.created_at as "createdAt", u.updated_at as "updatedAt"`;

const FROM = `
  from identity.users u
  join identity.credentials c on c.tenant_id = u.tenant_id and c.id = u.id
  left join reference.administrative_units a on a.id = u.tenant_id and a.valid_to is null
  left join reference.departments d on d.id = u.tenant_id`;

/** foldName in SQL: accounts are few, so no column is kept for it. */
const FOLDED_NAME = `replace(regexp_replace(translate(lower(normalize(u.full_name, nfkd)), 'đ', 'd'), '[^a-z0-9]', '', 'g'), 'y', 'i')`;
const FOLDED_USERNAME = `replace(regexp_replace(u.username, '[^a-z0-9]', '', 'g'), 'y', 'i')`;

const SORTABLE = {
  username: 'u.username',
  fullName: 'u.full_name collate "C"',
  tenantName: 'coalesce(a.full_name, d.name_vi)',
  status: 'u.status',
  lastSignedInAt: 'u.last_signed_in_at',
  createdAt: 'u.created_at',
} as const;

interface UserRow extends Omit<UserResponse, 'tenantName'> {
  tenantName: string | null;
  total: number;
}

/** Accounts as lists and cards; password hashes are out of its role's reach. */
@Injectable()
export class AccountsReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: UserListQueryDto): Promise<Page<UserResponse>> {
    const search = query.q === undefined ? undefined : foldName(query.q);
    const conditions = new Conditions()
      .add('u.tenant_id = ?', query.tenantId)
      .add('a.code = ?', query.communeCode)
      .add('? = any (u.roles)', query.role)
      .add('u.status = ?', query.status)
      .add(
        "case when a.id is not null then 'commune' when d.id is not null then 'department' else 'province' end = ?",
        query.tenantKind,
      )
      .add(`strpos(${FOLDED_NAME}, ?) > 0 or strpos(${FOLDED_USERNAME}, ?) > 0`, search, search);
    const where = conditions.toString();
    const exactFirst =
      search === undefined
        ? ''
        : `not ($${conditions.values.push(search)}::text in (${FOLDED_NAME}, ${FOLDED_USERNAME})), `;
    const order = orderAndPage(query, SORTABLE, `${exactFirst}u.username`, 'u.tenant_id, u.id');
    const rows = await this.database.read<UserRow>(
      caller.scope,
      `select ${COLUMNS}, count(*) over ()::int as total ${FROM} ${where} ${order}`,
      conditions.values,
    );
    return toPage(rows, toUser);
  }

  /** @throws RowNotFoundError outside the scope as well. */
  async byId(caller: CallerContext, id: string): Promise<UserResponse> {
    const [row] = await this.database.read<UserRow>(
      caller.scope,
      `select ${COLUMNS}, 1 as total ${FROM} where u.id = $1`,
      [id],
    );
    if (!row) throw new RowNotFoundError('users');
    return toUser(row);
  }
}

function toUser({ total: _, tenantName, ...user }: UserRow): UserResponse {
  const provinceCode = String(Math.floor(user.tenantId / 100_000)).padStart(2, '0');
  return { ...user, tenantName: tenantName ?? PROVINCE_NAMES[provinceCode]?.vi ?? provinceCode };
}

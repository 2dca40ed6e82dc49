import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { Database, provinceTenantId, RowNotFoundError } from '@cis/database';
import { CommuneDirectory } from '../communes/index.js';
import type { AccountTenant } from './accounts.rules.js';

/** Which tenant a new account is for. */
@Injectable()
export class AccountTenants {
  constructor(
    private readonly communes: CommuneDirectory,
    private readonly database: Database,
  ) {}

  /**
   * The caller's own tenant by default. Another one only for the province.
   * @throws RowNotFoundError for a tenant that does not exist or is not the caller's.
   */
  async of(
    { session, scope }: CallerContext,
    wanted: { tenantId?: number; communeCode?: string },
  ): Promise<AccountTenant> {
    const own: AccountTenant = {
      id: session.tenantId,
      kind: session.tenantKind,
      slug: session.commune?.slug ?? null,
    };
    const { tenantId, communeCode } = wanted;
    const commune = communeCode === undefined ? null : this.communes.byCode(communeCode);
    if (
      communeCode !== undefined &&
      (commune === null || (tenantId !== undefined && tenantId !== commune.id))
    )
      throw new RowNotFoundError('tenants');
    const id = commune?.id ?? tenantId ?? own.id;
    if (id === own.id) return own;
    const block = provinceTenantId(session.provinceCode);
    if (own.kind !== 'province' || Math.floor(id / 100_000) * 100_000 !== block)
      throw new RowNotFoundError('tenants');
    const found = this.communes.byId(id);
    if (found) return { id, kind: 'commune', slug: found.slug };
    const departments = await this.database.read(
      scope,
      'select 1 as found from reference.departments where id = $1',
      [id],
    );
    if (departments.length === 0) throw new RowNotFoundError('tenants');
    return { id, kind: 'department', slug: null };
  }
}

import { mayGrant, type Role, type TenantKind } from '@cis/contracts';
import { DomainError } from '@cis/domain';

/** The tenant an account belongs to, as far as the rules look at it. */
export interface AccountTenant {
  readonly id: number;
  readonly kind: TenantKind;
  /** Of a commune; null elsewhere. */
  readonly slug: string | null;
}

export interface Giver {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly tenantKind: TenantKind;
}

/** What user names of a tenant begin with, so that a name that is taken tells nothing about another tenant. */
export function usernamePrefix({ kind, slug }: AccountTenant): string {
  switch (kind) {
    case 'commune':
      return slug ?? '';
    case 'department':
      return 'so';
    case 'province':
      return 'tinh';
  }
}

/** @throws DomainError user.username-prefix */
export function checkUsername(username: string, tenant: AccountTenant): void {
  const prefix = usernamePrefix(tenant);
  if (prefix === '' || !username.startsWith(`${prefix}.`) || username.length === prefix.length + 1) {
    throw new DomainError('user.username-prefix', { prefix });
  }
}

/** @throws DomainError user.role-not-grantable */
export function checkGrant(giver: Giver, roles: readonly Role[], tenantKind: TenantKind): void {
  const denied = roles.find((role) => !mayGrant(giver.roles, giver.tenantKind, role, tenantKind));
  if (denied !== undefined) throw new DomainError('user.role-not-grantable', { role: denied });
}

/**
 * Whoever sets a password or opens an account could use it: allowed only over roles the giver could give.
 * @throws DomainError user.own-account, user.role-not-grantable
 */
export function checkTakeOver(
  giver: Giver,
  user: { readonly id: string; readonly roles: readonly Role[]; readonly tenantKind: TenantKind },
): void {
  refuseOwn(giver, user.id);
  checkGrant(giver, user.roles, user.tenantKind);
}

/**
 * Roles that are there already may stay, even those the giver could not give.
 * @throws DomainError user.own-account, user.role-not-grantable
 */
export function checkRoleChange(
  giver: Giver,
  user: { readonly id: string; readonly roles: readonly Role[]; readonly tenantKind: TenantKind },
  wanted: readonly Role[],
): void {
  const added = wanted.filter((role) => !user.roles.includes(role));
  const removed = user.roles.filter((role) => !wanted.includes(role));
  if (added.length + removed.length === 0) return;
  refuseOwn(giver, user.id);
  checkGrant(giver, added, user.tenantKind);
}

/** @throws DomainError user.own-account */
export function refuseOwn(giver: Giver, userId: string): void {
  if (giver.userId === userId) throw new DomainError('user.own-account');
}

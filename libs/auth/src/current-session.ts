import type { Role, TenantKind } from '@cis/contracts';
import type { Actor, Clearance, Scope } from '@cis/database';

/** A verified session: who, and for which tenant. */
export interface CurrentSession {
  readonly id: string;
  readonly userId: string;
  readonly username: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly locale: 'vi' | 'en';
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
  readonly tenantId: number;
  readonly tenantKind: TenantKind;
  readonly tenantName: string;
  readonly provinceCode: string;
  readonly commune: {
    readonly id: number;
    readonly code: string;
    readonly type: 'xa' | 'phuong';
    readonly slug: string;
  } | null;
  /** Indicator domains a department owns; empty elsewhere. */
  readonly domains: readonly string[];
}

/** The caller of one request: the first argument of every service method. */
export interface Caller {
  readonly session: CurrentSession;
  /** For people and everything else a member of staff reads and writes. */
  readonly scope: Scope;
  /** The same, with personnel officers' clearance; only after the guard checked the permission. */
  readonly personnelScope: Scope;
  /** For writing the catalogue; only after the guard checked the permission, which only the province's administrators hold. */
  readonly catalogueScope: Scope;
}

/** How the tenant of a session bounds its rows. */
export function callerOf(
  session: CurrentSession,
  request: { readonly ip: string; readonly requestId: string },
): Caller {
  const actor: Actor = {
    userId: session.userId,
    name: session.username,
    ip: request.ip,
    requestId: request.requestId,
  };
  return {
    session,
    scope: scopeOf(session, actor, 'staff'),
    personnelScope: scopeOf(session, actor, 'personnel'),
    catalogueScope: scopeOf(session, actor, 'catalogue'),
  };
}

function scopeOf(session: CurrentSession, actor: Actor, clearance: Clearance): Scope {
  switch (session.tenantKind) {
    case 'commune':
      return { kind: 'commune', communeId: session.tenantId, clearance, actor };
    case 'department':
      return {
        kind: 'department',
        departmentId: session.tenantId,
        provinceCode: session.provinceCode,
        actor,
      };
    case 'province':
      return { kind: 'province', provinceCode: session.provinceCode, clearance, actor };
  }
}

import type { Permission, Role, TenantKind } from './permissions.js';

/** GET /api/v1/session: who is signed in, for which tenant, and what is permitted. */
export interface SessionBody {
  readonly user: {
    readonly id: string;
    readonly username: string;
    readonly fullName: string;
    readonly email: string | null;
    readonly roles: readonly Role[];
    readonly locale: 'vi' | 'en';
    readonly mustChangePassword: boolean;
  };
  readonly tenant: {
    readonly id: number;
    readonly kind: TenantKind;
    readonly name: string;
    readonly communeCode: string | null;
    readonly communeType: 'xa' | 'phuong' | null;
    /** Indicator domains of a department. */
    readonly domains: readonly string[];
  };
  readonly permissions: readonly Permission[];
  readonly isDemo: boolean;
}

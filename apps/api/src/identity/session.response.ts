import type { CurrentSession } from '@cis/auth';
import type { AppConfig } from '@cis/config';
import { permissionsOf, type SessionResponse } from '@cis/contracts';

export function toSessionResponse(session: CurrentSession, config: AppConfig): SessionResponse {
  const { userId: id, username, fullName, email, roles, locale, mustChangePassword } = session;
  return {
    user: { id, username, fullName, email, roles: [...roles], locale, mustChangePassword },
    tenant: {
      id: session.tenantId,
      kind: session.tenantKind,
      name: session.tenantName,
      communeCode: session.commune?.code ?? null,
      communeType: session.commune?.type ?? null,
      domains: [...session.domains],
    },
    permissions: permissionsOf(roles),
    isDemo: config.seed.kind === 'demo',
  };
}

import type { FastifyRequest } from 'fastify';

/** Where a sign-in comes from, as kept with the session and in the audit trail. */
export interface RequestOrigin {
  readonly ip: string;
  readonly userAgent: string | null;
  readonly requestId: string;
}

export function originOf(request: FastifyRequest): RequestOrigin {
  const agent = request.headers['user-agent']?.replace(/[^\x20-\x7e]/g, '').slice(0, 300);
  return { ip: request.ip, userAgent: agent ?? null, requestId: request.id };
}

import type { AppConfig } from '@cis/config';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'cis_session';

export function sessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

/** No Max-Age: on a shared computer the session leaves with the browser. */
export function setSessionCookie(reply: FastifyReply, config: AppConfig, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, attributes(config));
}

export function clearSessionCookie(reply: FastifyReply, config: AppConfig): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(config));
}

function attributes(config: AppConfig) {
  const secure = config.http.publicUrl?.startsWith('https:') ?? false;
  return { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
}

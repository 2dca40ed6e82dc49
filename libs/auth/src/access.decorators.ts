import { createParamDecorator, SetMetadata, applyDecorators, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@cis/contracts';
import type { FastifyRequest } from 'fastify';
import type { Caller as CallerType } from './current-session.js';

export const ACCESS = 'cis:access';
export const BEFORE_PASSWORD_CHANGE = 'cis:before-password-change';

/** What a route declares: a permission, or that anybody may call it. */
export type Access = { readonly permission: Permission } | { readonly public: true };

/** The route needs a session whose roles hold the permission. */
export function Requires(permission: Permission): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { permission } satisfies Access),
    ApiCookieAuth(),
    ApiExtension('x-permission', permission),
  );
}

/** Anybody may call the route, without an account. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { public: true } satisfies Access);
}

/** The route also works while the password must still be changed. */
export function AllowedBeforePasswordChange(): MethodDecorator {
  return SetMetadata(BEFORE_PASSWORD_CHANGE, true);
}

export interface AuthenticatedRequest extends FastifyRequest {
  caller?: CallerType;
}

/** The caller the guard attached. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerType => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('A route with @Caller() must declare @Requires()');
  return caller;
});

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canAny } from '@cis/contracts';
import { Database } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { FastifyReply } from 'fastify';
import {
  ACCESS,
  BEFORE_PASSWORD_CHANGE,
  type Access,
  type AuthenticatedRequest,
} from './access.decorators.js';
import { callerOf } from './current-session.js';
import { recordRefusal } from './refusals.js';
import { SessionVerifier } from './session-verifier.js';

/** May this role do this? Rows are the scope's business. Denies whatever is not declared. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionVerifier,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, declared);
    if (access === undefined) throw new DomainError('permission.denied');
    if ('public' in access) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    // What one person may see must not stay in a browser's or proxy's cache for the next.
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    const session = await this.sessions.verify(request);
    if (!session) throw new DomainError('session.missing');
    const caller = callerOf(session, { ip: request.ip, requestId: request.id });
    if (
      session.mustChangePassword &&
      !this.reflector.getAllAndOverride<boolean>(BEFORE_PASSWORD_CHANGE, declared)
    ) {
      throw new DomainError('session.password-change-required');
    }
    if (!canAny(session.roles, access.permission)) {
      await recordRefusal(this.database, caller, request, { permission: access.permission });
      throw new DomainError('permission.denied', { permission: access.permission });
    }
    request.caller = caller;
    return true;
  }
}

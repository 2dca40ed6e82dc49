import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '@cis/domain';
import type { FastifyRequest } from 'fastify';

/**
 * Refuses parameters on API routes that take none; where a route declares its query, its DTO refuses unknown ones.
 * A filter that is silently ignored shows more than was asked for.
 */
@Injectable()
export class UnknownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const [unknown] = Object.keys(request.query as object);
    if (unknown === undefined || !request.url.startsWith('/api/') || declaresQuery(context)) return true;
    throw new DomainError(
      'request.invalid',
      {},
      {
        faults: [
          { pointer: `?${unknown}`, code: 'whitelistValidation', detail: 'Tham số này không được nhận.' },
        ],
      },
    );
  }
}

function declaresQuery(context: ExecutionContext): boolean {
  const declared: unknown = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  );
  const kinds = Object.keys(declared ?? {}).map((key) => Number(key.split(':')[0]));
  return kinds.includes(RouteParamtypes.QUERY);
}

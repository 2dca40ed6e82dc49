import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@cis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The version the client last saw, from If-Match; 428 when it is missing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new DomainError('row.version-missing');
  return Number(version);
});

/** Answers with the row's version as ETag, for the next If-Match. */
export function withVersion<Body extends { version: number }>(reply: FastifyReply, body: Body): Body {
  void reply.header('etag', `"${body.version}"`);
  return body;
}

/** The client's key for creating once, or undefined; 8 to 100 plain characters. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return undefined;
    if (typeof header !== 'string' || !/^[\w-]{8,100}$/.test(header)) {
      throw new DomainError(
        'request.invalid',
        {},
        {
          faults: [
            {
              pointer: '?Idempotency-Key',
              code: 'idempotencyKey',
              detail: 'Khóa chống gửi trùng cần 8 đến 100 ký tự.',
            },
          ],
        },
      );
    }
    return header;
  },
);

import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import {
  CONSTRAINT_TEXTS,
  PROBLEMS,
  problemText,
  type Language,
  type ProblemCode,
  type ProblemDocument,
} from '@cis/contracts';
import {
  ConstraintViolationError,
  DatabaseBusyError,
  RowNotFoundError,
  StaleVersionError,
  TransactionConflictError,
} from '@cis/database';
import { DomainError } from '@cis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Turns whatever was thrown into one problem document; driver texts and stack traces stay in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toDomainError(thrown, request);
    const document = problemDocument(error, request);
    if (document.status === 500) this.logger.error(thrown, `request ${request.id}`);
    if (reply.sent) return;
    if (error.code === 'sign-in.locked' || error.code === 'request.too-many') {
      void reply.header('retry-after', String(error.params['seconds'] ?? 60));
    }
    void reply
      .status(document.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(document));
  }
}

/** The document for an error, in the language the client asked for. */
export function problemDocument(error: DomainError, request: FastifyRequest): ProblemDocument {
  const params = error.code === 'service.failed' ? { requestId: request.id } : error.params;
  const language = requestLanguage(request);
  const text = problemText(error.code, params, language);
  return {
    type: `/problems/${error.code}`,
    title: text,
    status: PROBLEMS[error.code].status,
    detail: brokenRule(error, language) ?? text,
    code: error.code,
    params,
    requestId: request.id,
    ...(error.faults.length > 0 ? { errors: error.faults } : {}),
  };
}

/** Vietnamese unless the first language asked for is English. */
export function requestLanguage(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** What the constraint asks for, for its name says nothing to a person; undefined when there is no sentence. */
function brokenRule(error: DomainError, language: Language): string | undefined {
  if (error.code !== 'row.invalid' || !(error.cause instanceof ConstraintViolationError)) return undefined;
  return CONSTRAINT_TEXTS[error.cause.constraint ?? '']?.[language];
}

const VIOLATIONS: Record<ConstraintViolationError['kind'], ProblemCode> = {
  unique: 'row.duplicate',
  'foreign-key': 'row.in-use',
  check: 'row.invalid',
  'not-null': 'row.invalid',
  'invalid-value': 'request.invalid',
};

const HTTP_CODES: Partial<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  401: 'session.missing',
  403: 'permission.denied',
  404: 'route.not-found',
  405: 'route.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
};

function toDomainError(thrown: unknown, request: FastifyRequest): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof RowNotFoundError) return new DomainError('row.not-found', {}, { cause: thrown });
  if (thrown instanceof StaleVersionError) {
    return new DomainError('row.stale', { currentVersion: thrown.currentVersion }, { cause: thrown });
  }
  if (thrown instanceof TransactionConflictError || thrown instanceof DatabaseBusyError) {
    return new DomainError('service.busy', {}, { cause: thrown });
  }
  if (thrown instanceof ConstraintViolationError) {
    return new DomainError(VIOLATIONS[thrown.kind], {}, { cause: thrown });
  }
  const code = HTTP_CODES[statusOf(thrown)];
  return code
    ? new DomainError(code, { path: request.url }, { cause: thrown })
    : new DomainError('service.failed', {}, { cause: thrown });
}

/** Nest's own exceptions and Fastify's (`statusCode`) both carry a status. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status: unknown = thrown instanceof Error ? Reflect.get(thrown, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
}

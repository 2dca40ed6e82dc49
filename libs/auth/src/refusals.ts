import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { PROBLEMS } from '@cis/contracts';
import { Database } from '@cis/database';
import { DomainError } from '@cis/domain';
import { catchError, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from './access.decorators.js';
import type { Caller } from './current-session.js';

/** Writes a refusal into the audit trail of the caller's tenant. */
export async function recordRefusal(
  database: Database,
  caller: Caller,
  request: AuthenticatedRequest,
  reason: Readonly<Record<string, string>>,
): Promise<void> {
  const [path] = request.url.split('?');
  await database.within(caller.scope, (tx) =>
    tx.query("select audit.record($1, 'refused', 'routes', $2)", [
      caller.session.tenantId,
      JSON.stringify([{ method: request.method, path, ...reason }]),
    ]),
  );
}

/** What the guard let in and a rule then forbade (a role one may not give, another authority's task) is recorded as well. */
@Injectable()
export class RefusalRecorder implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        const { caller } = request;
        if (caller && error instanceof DomainError && PROBLEMS[error.code].status === 403)
          await recordRefusal(this.database, caller, request, { code: error.code });
        throw error;
      }),
    );
  }
}

import type { ProblemDocument } from '@cis/contracts/problem';
import { HttpError } from 'react-admin';

/** Field faults as react-admin's forms want them: `/addresses/0/street` becomes `addresses.0.street`. */
function faultsByField(problem: Partial<ProblemDocument>): Record<string, string> | undefined {
  if (!problem.errors?.length) return undefined;
  return Object.fromEntries(
    problem.errors.map(({ pointer, detail }) => [pointer.replace(/^[/?]/, '').replaceAll('/', '.'), detail]),
  );
}

/** A refusal of the API. `message` is the sentence for the person, `body.errors` the faults by field. */
export class ProblemError extends HttpError {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;

  constructor(status: number, problem: Partial<ProblemDocument>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`, status, { errors: faultsByField(problem) });
    Object.setPrototypeOf(this, ProblemError.prototype);
    this.code = problem.code ?? 'service.failed';
    this.params = problem.params ?? {};
    this.requestId = problem.requestId;
  }

  get fieldFaults(): Readonly<Record<string, string>> {
    return (this.body as { errors?: Record<string, string> }).errors ?? {};
  }
}

/** The request never reached the server, or its answer never came back. */
export class OfflineError extends HttpError {
  constructor(message: string) {
    super(message, 0, {});
    Object.setPrototypeOf(this, OfflineError.prototype);
  }
}

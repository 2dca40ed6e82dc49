import type { FieldFault, ProblemCode, ProblemParams } from '@cis/contracts';

/** A failure with a stable code; the filter turns it into a problem document. */
export class DomainError extends Error {
  readonly params: ProblemParams;
  readonly faults: readonly FieldFault[];

  constructor(
    readonly code: ProblemCode,
    params: ProblemParams = {},
    options: ErrorOptions & { readonly faults?: readonly FieldFault[] } = {},
  ) {
    super(code, options);
    this.params = params;
    this.faults = options.faults ?? [];
  }
}

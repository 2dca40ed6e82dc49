import type { ProblemCode, ProblemParams } from './problem-codes.js';

/** A fault of one field; `pointer` is a JSON pointer into the request body, or the parameter's name with `?`. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** application/problem+json (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly requestId: string;
  readonly errors?: readonly FieldFault[];
}

/** Every list answers in this shape. */
export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
}

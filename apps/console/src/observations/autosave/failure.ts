import { ProblemError } from '../../providers/problem-error';

export type Failure =
  /** No connection, a busy or broken server: the same again later. */
  | { readonly kind: 'later' }
  /** The session has ended: after signing in again. */
  | { readonly kind: 'signed-out' }
  /** The server will not take it however often it is asked; `cells`: which of those sent, with reasons, or all. */
  | { readonly kind: 'refused'; readonly detail: string; readonly cells: ReadonlyMap<number, string> | null };

const LATER = new Set([408, 425, 429]);
const POINTER = /^cells\.(\d+)(?:\.|$)/;

/** What a failed request means for the figures that were in it. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ProblemError)) return { kind: 'later' };
  const status = Number(error.status);
  if (status === 401) return { kind: 'signed-out' };
  if (status >= 500 || LATER.has(status)) return { kind: 'later' };
  const cells = new Map<number, string>();
  for (const [pointer, detail] of Object.entries(error.fieldFaults)) {
    const place = POINTER.exec(pointer)?.[1];
    if (place !== undefined) cells.set(Number(place), detail);
  }
  return { kind: 'refused', detail: error.message, cells: cells.size > 0 ? cells : null };
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** The pause before the attempt after so many failures in a row: 2, 4, 8 … 30 seconds. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
}

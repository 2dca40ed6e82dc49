import type { ObservationState } from '@cis/contracts';
import { DomainError } from './domain-error.js';

/** A row of the form as it stands before it is sent. */
export interface ReadinessRow {
  readonly code: string;
  readonly name: string;
  /** The commune owes this figure. */
  readonly isExpected: boolean;
  /** Null: nothing was entered. */
  readonly state: ObservationState | null;
  readonly note: string | null;
  readonly warnings: readonly string[];
}

/** Entered, or said not to be there and why: completeness counts states, not clicks. */
export function isSettled(state: ObservationState | null): boolean {
  return state === 'reported' || state === 'not_applicable' || state === 'not_available';
}

export function missingRows<Row extends ReadinessRow>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.isExpected && !isSettled(row.state));
}

/** Warned about when saved, and no note says why it is right all the same. */
export function openWarnings<Row extends ReadinessRow>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.warnings.length > 0 && (row.note ?? '').trim() === '');
}

/**
 * A form is sent when every figure the commune owes is settled and every warning is answered.
 * @throws DomainError submission.empty, submission.incomplete or submission.warnings-open, one fault per row.
 */
export function refuseUnlessReady(rows: readonly ReadinessRow[]): void {
  if (rows.every(({ state }) => state === null)) throw new DomainError('submission.empty');
  const missing = missingRows(rows);
  if (missing.length > 0) {
    throw new DomainError(
      'submission.incomplete',
      { count: missing.length, names: firstNames(missing) },
      { faults: missing.map((row) => fault(row, 'missing', 'Chưa nhập số liệu hoặc lý do không có.')) },
    );
  }
  const warned = openWarnings(rows);
  if (warned.length === 0) return;
  throw new DomainError(
    'submission.warnings-open',
    { count: warned.length, names: firstNames(warned) },
    {
      faults: warned.map((row) => fault(row, 'warning', 'Có cảnh báo: sửa số liệu hoặc ghi chú giải thích.')),
    },
  );
}

const NAMED = 3;

/** The first few by name; the faults list all. */
function firstNames(rows: readonly ReadinessRow[]): string {
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  return rows.length > NAMED ? `${names.join('; ')}…` : names.join('; ');
}

function fault(row: ReadinessRow, code: string, what: string) {
  return { pointer: `/cells/${row.code}`, code, detail: `${row.name}: ${what}` };
}

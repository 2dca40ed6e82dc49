import { ConstraintViolationError } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { ProblemCode } from '@cis/contracts';

/** Rules that only the database can decide under concurrency, by constraint name. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  assignments_one_holding_per_post_key: 'assignment.already-held',
  assignments_dates_in_order: 'assignment.dates-out-of-order',
  people_published_portrait_has_basis: 'portrait.basis-missing',
};

/** Limits of single columns that are wider in the contract than in the table. */
const FIELDS: Readonly<Record<string, readonly [pointer: string, detail: string]>> = {
  people_birth_date_check: ['/birthDate', 'Ngày sinh phải từ năm 1930 đến năm 2015.'],
  assignments_starts_on_check: ['/startsOn', 'Ngày bắt đầu phải từ năm 1975 đến năm 2100.'],
  person_confidential_party_joined_on_check: ['/partyJoinedOn', 'Ngày vào Đảng phải từ năm 1945.'],
};

/** Runs a write and gives the database's refusals the names an officer understands. */
export async function withPersonnelFaults<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw named(error);
  }
}

function named(error: unknown): unknown {
  if (!(error instanceof ConstraintViolationError)) return error;
  const constraint = error.constraint ?? '';
  const field = FIELDS[constraint];
  if (field) return fieldFault(...field, error);
  const code = CODES[constraint];
  return code ? new DomainError(code, {}, { cause: error }) : error;
}

/** One field is wrong; the pointer leads to it. */
export function fieldFault(pointer: string, detail: string, cause?: unknown): DomainError {
  return new DomainError('request.invalid', {}, { cause, faults: [{ pointer, code: 'value', detail }] });
}

import type { IndicatorFields } from '@cis/contracts';
import { ConstraintViolationError, translateDatabaseError, type Transaction } from '@cis/database';
import { DomainError, foldName } from '@cis/domain';
import { columnOf, DEFINITION_FIELDS, type DefinitionField, type DefinitionRow } from './indicator-rows.js';

const OPTIONAL: ReadonlySet<string> = new Set([
  'weightCode',
  'numerator',
  'denominator',
  'formula',
  'hardMin',
  'hardMax',
  'softMin',
  'softMax',
  'rangeBasis',
  'departmentId',
  'source',
] satisfies DefinitionField[]);

type Changes = Partial<IndicatorFields>;

/** The definition with the changes on top. @throws DomainError request.invalid where null would clear what every definition has. */
export function withChanges(before: DefinitionRow, changes: Changes): DefinitionRow {
  const given = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && (DEFINITION_FIELDS as readonly string[]).includes(field),
  );
  const faults = given
    .filter(([field, value]) => value === null && !OPTIONAL.has(field))
    .map(([field]) => ({ pointer: `/${field}`, code: 'isNotEmpty', detail: 'Không được để trống.' }));
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
  return { ...before, ...Object.fromEntries(given) };
}

/** @throws DomainError indicator.exists. */
export async function insertIndicator(tx: Transaction, definition: DefinitionRow): Promise<void> {
  const columns = DEFINITION_FIELDS.map(columnOf);
  const values = DEFINITION_FIELDS.map((field) => definition[field]);
  try {
    await tx.query(
      `insert into reference.indicators (${columns.join(', ')}, search_name)
       values (${values.map((_, index) => `$${index + 1}`).join(', ')}, $${values.length + 1})`,
      [...values, foldName(definition.nameVi)],
    );
  } catch (error) {
    // Within a transaction the driver's own error comes; it is read where all of them are.
    const cause = translateDatabaseError(error);
    const isTaken = cause instanceof ConstraintViolationError && cause.constraint === 'indicators_pkey';
    throw isTaken ? exists(definition.code, cause) : error;
  }
}

/** The code is taken, perhaps by a retired indicator: codes are never used again. */
export function exists(code: string, cause?: unknown): DomainError {
  return new DomainError(
    'indicator.exists',
    { indicator: code },
    { cause, faults: [{ pointer: '/code', code: 'exists', detail: 'Mã này đã có. Hãy dùng mã khác.' }] },
  );
}

/**
 * Writes what differs; the database keeps the replaced definition, with the reason.
 * @returns whether anything differed.
 */
export async function updateIndicator(
  tx: Transaction,
  before: DefinitionRow,
  after: DefinitionRow,
  reason: string | null,
): Promise<boolean> {
  const changed = DEFINITION_FIELDS.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (changed.length === 0) return false;
  await tx.query("select set_config('app.change_reason', $1, true)", [reason ?? '']);
  await tx.query(
    `update reference.indicators set ${changed.map((field, index) => `${columnOf(field)} = $${index + 3}`).join(', ')}, search_name = $2
     where code = $1`,
    [before.code, foldName(after.nameVi), ...changed.map((field) => after[field])],
  );
  return true;
}
